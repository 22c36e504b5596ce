package io.casgate.gateway.acceptance.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a server says to one statement: rows of comparable values, or the number of an error. */
record Answer(int error, String message, List<List<ShownValue>> rows) {
  Answer {
    rows = List.copyOf(rows);
  }

  static Answer to(String sql, Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      List<List<ShownValue>> rows = new ArrayList<>();
      while (result.next()) {
        List<ShownValue> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(ShownValue.of(result, i));
        }
        rows.add(row);
      }
      return new Answer(0, "", rows);
    } catch (SQLException e) {
      if (e.getErrorCode() == 0) {
        throw new IllegalStateException(sql, e);
      }
      return new Answer(e.getErrorCode(), e.getMessage().lines().findFirst().orElse(""), List.of());
    }
  }

  /** The values of one column, as text. */
  List<String> column(int index) {
    return rows.stream().map(row -> row.get(index).text()).toList();
  }

  boolean failed() {
    return error != 0;
  }

  /** Whether both are the same error, or the same rows in the same order. */
  boolean agreesWith(Answer other) {
    if (failed() || other.failed()) {
      return error == other.error;
    }
    if (rows.size() != other.rows.size()) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!ShownValue.agree(rows.get(i), other.rows.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether both have rows whose column {@code index} agrees. */
  boolean agreesWith(Answer other, int index) {
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).get(index).agreesWith(other.rows.get(i).get(index))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return failed() ? error + " " + message : rows.toString();
  }
}
