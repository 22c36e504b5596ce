package io.casgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Spark's JDBC source over the stock driver; runs with -Pclients. */
@Tag("clients")
class SparkIT {
  @RegisterExtension static final SampleGateway gateway = new SampleGateway();

  @Test
  void readsATableInPartsAndAQuery() {
    ClientRun run =
        new ClientJvm(
                List.of(Path.of("spark/target/classes"), Path.of("spark/target/lib/*")),
                List.of("-Xmx700m", "@" + Path.of("spark/jvm.options").toAbsolutePath()))
            .run("io.casgate.examples.spark.RatingsInSpark", gateway.jdbcUrl());

    assertThat(run.linesOfSuccess())
        .element(0)
        .asString()
        .matches(RunningGateway.SCALE.ratings() + " ratings, 3[.,]\\d\\d on average");
    assertThat(run.linesOfSuccess()).element(1).asString().matches("[2-9]\\d* best of user 2");
    assertThat(run.linesOfSuccess())
        .endsWith(
            "5.0 Toy Story (1995)",
            "4.5 Twelve Monkeys (a.k.a. 12 Monkeys) (1995)",
            "2.0 Pocahontas (1995)",
            "5.0 Usual Suspects, The (1995)",
            "4.5 Braveheart (1995)");
  }
}
