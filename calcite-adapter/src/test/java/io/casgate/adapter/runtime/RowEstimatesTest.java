package io.casgate.adapter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.schema.RowEstimate;
import io.casgate.adapter.schema.RowEstimate.Source;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.schema.TableFixture;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Sizes of tables out of samples and size estimates. */
class RowEstimatesTest {
  private static final TableDefinition EVENTS =
      TableFixture.table("ks", "events")
          .partitionKey("id", DataTypes.INT)
          .clusteringKey("seq", DataTypes.INT)
          .build();

  private final FakeCassandraClient client = new FakeCassandraClient().add(EVENTS);
  private final CassandraRuntime runtime = new CassandraRuntime(client);

  @Test
  void countsSmallTables() {
    insert(30, 4);
    RowEstimate estimate = runtime.rowEstimate(EVENTS);
    assertThat(estimate.source()).isEqualTo(Source.COUNTED);
    assertThat(estimate.rows()).isEqualTo(120);
    assertThat(estimate.partitions()).isEqualTo(30);
  }

  @Test
  void countsAnEmptyTable() {
    assertThat(runtime.rowEstimate(EVENTS).rows()).isZero();
    assertThat(runtime.rowEstimate(EVENTS).source()).isEqualTo(Source.COUNTED);
  }

  @Test
  void estimatesManySmallPartitionsByTheirDensity() {
    insert(20_000, 1);
    RowEstimate estimate = runtime.rowEstimate(EVENTS);
    assertThat(estimate.source()).isEqualTo(Source.TOKEN_SAMPLE);
    assertThat(estimate.rows()).isCloseTo(20_000, Percentage.withPercentage(15));
    assertThat(estimate.partitions()).isCloseTo(20_000, Percentage.withPercentage(15));
  }

  @Test
  void estimatesLargePartitionsByTheFirstRowOfEach() {
    insert(50, 800);
    RowEstimate estimate = runtime.rowEstimate(EVENTS);
    assertThat(estimate.partitions()).isEqualTo(50);
    assertThat(estimate.rows()).isCloseTo(40_000, Percentage.withPercentage(25));
  }

  @Test
  void asksOnceForATable() {
    insert(10, 1);
    runtime.rowEstimate(EVENTS);
    client.forgetRequests();
    runtime.rowEstimate(EVENTS);
    assertThat(client.requests()).isEmpty();
  }

  @Test
  void doesNotKnowWhenCassandraIsAway() {
    client.connected(false);
    assertThat(runtime.rowEstimate(EVENTS).source()).isEqualTo(Source.UNKNOWN);
  }

  @Test
  void waitsOnlyAMomentForAnAnswer() {
    insert(10, 1);
    client.hold();
    long begin = System.nanoTime();
    assertThat(runtime.rowEstimate(EVENTS).source()).isEqualTo(Source.UNKNOWN);
    assertThat(runtime.rowEstimate(EVENTS).source()).isEqualTo(Source.UNKNOWN);
    assertThat(System.nanoTime() - begin).isLessThan(Duration.ofSeconds(2).toNanos());
    client.release();
    assertThat(runtime.rowEstimate(EVENTS).source()).isEqualTo(Source.COUNTED);
  }

  @Test
  void readsSizeEstimatesOfANodeThatOwnsHalfOfTheRing() {
    List<Object[]> ranges =
        List.of(
            new Object[] {"-9223372036854775808", "-4611686018427387904", 100L},
            new Object[] {"4611686018427387904", "-9223372036854775808", 300L});
    assertThat(SizeEstimates.partitions(ranges).orElseThrow()).isCloseTo(800, within(1e-6));
  }

  @Test
  void takesNoSizeEstimatesForUnknown() {
    assertThat(SizeEstimates.partitions(List.of())).isEmpty();
    List<Object[]> nothing = List.<Object[]>of(new Object[] {"0", "0", 0L});
    assertThat(SizeEstimates.partitions(nothing)).isEmpty();
  }

  @Test
  void leavesTheCutPartitionOutOfRowsPerPartition() {
    TokenSample sample = new TokenSample(List.of(1L, 1L, 1L, 2L, 2L, 2L, 3L), false);
    assertThat(sample.rowsPerPartition()).isEqualTo(3);
    assertThat(sample.partitions()).isEqualTo(3);
  }

  @Test
  void tellsNoDensityOfTokensOfAnotherPartitioner() {
    TokenSample sample = new TokenSample(List.of("a", "b", "c"), false);
    assertThat(sample.estimatedPartitions()).isEmpty();
  }

  private void insert(int partitions, int rows) {
    for (int id = 0; id < partitions; id++) {
      for (int seq = 0; seq < rows; seq++) {
        client.insert("ks", "events", id, seq);
      }
    }
  }
}
