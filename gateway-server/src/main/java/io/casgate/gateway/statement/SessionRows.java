package io.casgate.gateway.statement;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.gateway.session.Session;

/**
 * The rows of a session's statement: they stop at the cap, keep the session from being idle while
 * they are produced, and end their query when they are over.
 */
final class SessionRows implements RowStream {
  private final RowStream rows;
  private final Session session;
  private final QueryContext query;
  private long left;
  private long given;
  private boolean closed;

  SessionRows(RowStream rows, Session session, QueryContext query, long cap) {
    this.rows = rows;
    this.session = session;
    this.query = query;
    this.left = cap;
  }

  @Override
  public boolean next() {
    if (closed || left == 0) {
      close();
      return false;
    }
    session.beginWork();
    try {
      left--;
      if (!rows.next()) {
        return atEnd();
      }
      given++;
      return true;
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

  private boolean atEnd() {
    close();
    return false;
  }

  @Override
  public Object[] row() {
    return rows.row();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      session.foundRows(given);
      session.end(query);
      rows.close();
    }
  }
}
