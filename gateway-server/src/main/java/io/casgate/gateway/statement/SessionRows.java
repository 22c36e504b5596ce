package io.casgate.gateway.statement;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.gateway.session.Session;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The rows of a session's statement: those of the window, which keep the session from being idle
 * while they are produced, and end their query when they are over.
 */
final class SessionRows implements RowStream {
  private final RowStream rows;
  private final Session session;
  private final QueryContext query;
  private final RowWindow window;
  private long left;
  private long found;
  private Object @Nullable [] last;
  private boolean closed;

  SessionRows(RowStream rows, Session session, QueryContext query, RowWindow window) {
    this.rows = rows;
    this.session = session;
    this.query = query;
    this.window = window;
    this.left = window.rows();
  }

  @Override
  public boolean next() {
    if (closed) {
      return false;
    }
    session.beginWork();
    try {
      return advance() || atEnd();
    } catch (SqlFailure e) {
      session.warn(e);
      close();
      throw e;
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    } finally {
      session.endWork();
    }
  }

  private boolean advance() {
    while (found < window.offset()) {
      if (!rows.next()) {
        return false;
      }
      found++;
    }
    if (left > 0 && rows.next()) {
      left--;
      found++;
      if (left == 0 && window.countsRest()) {
        // Now, since a client that has what it wanted does not ask again.
        last = rows.row().clone();
        countRest();
      }
      return true;
    }
    return false;
  }

  private void countRest() {
    while (rows.next()) {
      found++;
    }
  }

  private boolean atEnd() {
    if (window.countsRest() && window.rows() == 0) {
      countRest();
    }
    close();
    return false;
  }

  @Override
  public Object[] row() {
    return last == null ? rows.row() : last;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      session.foundRows(found);
      session.end(query);
      rows.close();
    }
  }
}
