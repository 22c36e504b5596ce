package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.runtime.FakeCassandraClient;
import io.casgate.adapter.schema.TableFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What EXPLAIN tells of the size of a table. */
class PlannedAccessesTest {
  private final FakeCassandraClient client =
      new FakeCassandraClient()
          .add(TableFixture.table("lens", "movies").partitionKey("id", DataTypes.INT).build());

  @Test
  void tellWhereTheNumberOfRowsIsFrom() {
    assertThat(scan().extra()).contains("; rows from counted at 2");
  }

  @Test
  void tellNoTimeForANumberOfRowsThatNobodyKnows() {
    client.connected(false);
    PlannedAccess scan = scan();
    assertThat(scan.rows()).isEqualTo(Optional.empty());
    assertThat(scan.extra()).endsWith("; rows unknown");
  }

  private PlannedAccess scan() {
    PlannerFixture planner = new PlannerFixture(client, "lens");
    return planner.plan("select id from movies").explanation().accesses().get(0);
  }
}
