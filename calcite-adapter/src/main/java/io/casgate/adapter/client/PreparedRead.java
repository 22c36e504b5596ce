package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import java.time.Duration;
import java.util.List;

/** A prepared SELECT with the codecs of its values; looked up once, used for every row. */
final class PreparedRead {
  private final PreparedStatement statement;
  private final DriverContext driver;
  private final TypeCodec<Object>[] parameters;
  private final RowsPerPage rowsPerPage = new RowsPerPage();
  private volatile RowDecoder decoder;

  PreparedRead(PreparedStatement statement, DriverContext driver) {
    this.statement = statement;
    this.driver = driver;
    this.parameters = RowDecoder.codecs(statement.getVariableDefinitions(), driver);
    this.decoder = new RowDecoder(statement.getResultSetDefinitions(), driver);
  }

  BoundStatement bind(CqlRequest request) {
    BoundStatementBuilder bound = statement.boundStatementBuilder();
    List<Object> values = request.values();
    for (int i = 0; i < values.size(); i++) {
      bound = bound.set(i, values.get(i), parameters[i]);
    }
    return bound
        .setPageSize(rowsPerPage.atMost(request.pageSize()))
        .setConsistencyLevel(request.consistency())
        .setTimeout(request.timeout().map(PreparedRead::sendable).orElse(null))
        .setIdempotence(true)
        .build();
  }

  RowsPerPage rowsPerPage() {
    return rowsPerPage;
  }

  /** A zero timeout means none to the driver. */
  private static Duration sendable(Duration timeout) {
    return timeout.toMillis() < 1 ? Duration.ofMillis(1) : timeout;
  }

  /** How to read rows of these columns; Cassandra may have sent newer ones than it prepared. */
  RowDecoder decoder(ColumnDefinitions columns) {
    RowDecoder current = decoder;
    if (!current.reads(columns)) {
      current = new RowDecoder(columns, driver);
      decoder = current;
    }
    return current;
  }
}
