package io.casgate.adapter.cql;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.cql.CqlOperand.Literal;
import io.casgate.adapter.cql.CqlOperand.Parameter;
import io.casgate.adapter.schema.CellPart;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.schema.TableFixture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CQL texts of reads. */
class CqlTextTest {
  private static final TableDefinition RATINGS =
      TableFixture.table("lens", "ratings")
          .partitionKey("movie_id", DataTypes.INT)
          .partitionKey("year", DataTypes.INT)
          .clusteringKey("user_id", DataTypes.UUID)
          .column("rating", DataTypes.DOUBLE)
          .build();

  @Test
  void readsAllRowsWithoutCondition() {
    assertThat(CqlText.of(CqlRead.allOf(RATINGS)))
        .isEqualTo("SELECT movie_id, year, user_id, rating FROM lens.ratings");
  }

  @Test
  void bindsKeysAndLimitInThisOrder() {
    CqlRead read =
        CqlRead.allOf(RATINGS)
            .withSelectors(List.of(selector("rating", CellPart.VALUE)))
            .withKey(
                KeyCondition.of(
                    List.of(
                        equality("movie_id", new Literal(1), new Literal(2)),
                        equality("year", new Parameter(0)),
                        equality("user_id", new Literal("'; DROP KEYSPACE lens; --")))))
            .withLimit(new RowLimit(new Literal(5), Optional.empty()));
    assertThat(CqlText.of(read))
        .isEqualTo(
            "SELECT rating FROM lens.ratings"
                + " WHERE movie_id = ? AND year = ? AND user_id = ? LIMIT ?");
  }

  @Test
  void asksForWhatIsKeptBesideACell() {
    CqlRead read =
        CqlRead.allOf(RATINGS)
            .withSelectors(
                List.of(
                    selector("rating", CellPart.TTL),
                    selector("rating", CellPart.WRITETIME),
                    selector("rating", CellPart.VALUE),
                    selector("rating", CellPart.VALUE)));
    assertThat(CqlText.of(read))
        .isEqualTo("SELECT TTL(rating), WRITETIME(rating), rating, rating FROM lens.ratings");
  }

  @Test
  void readsAKeyColumnWhereRowsAreOnlyCounted() {
    assertThat(CqlText.of(CqlRead.allOf(RATINGS).withSelectors(List.of())))
        .isEqualTo("SELECT movie_id FROM lens.ratings");
  }

  @Test
  void samplesTokensOfTheWholePartitionKey() {
    assertThat(CqlText.rowTokens(RATINGS))
        .isEqualTo("SELECT token(movie_id, year) FROM lens.ratings LIMIT ?");
    assertThat(CqlText.partitionTokens(RATINGS))
        .isEqualTo("SELECT token(movie_id, year) FROM lens.ratings PER PARTITION LIMIT 1 LIMIT ?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain_1 | plain_1",
        "camelCase | \"camelCase\"",
        "select | \"select\"",
        "token | \"token\"",
        "1st | \"1st\"",
        "with space | \"with space\"",
        "a\"b | \"a\"\"b\"",
        "ключ | \"ключ\"",
        "x; DROP | \"x; DROP\"",
      })
  void quotesNamesWhereCqlNeedsIt(String name, String quoted) {
    TableDefinition table =
        TableFixture.table(name, name).partitionKey(name, DataTypes.INT).build();
    assertThat(CqlText.of(CqlRead.allOf(table)))
        .isEqualTo("SELECT " + quoted + " FROM " + quoted + "." + quoted);
  }

  private static CqlSelector selector(String column, CellPart part) {
    return new CqlSelector(RATINGS.findColumn(column).orElseThrow(), part);
  }

  private static KeyChoice equality(String column, CqlOperand... values) {
    return KeyChoice.of(RATINGS.findColumn(column).orElseThrow(), Arrays.asList(values));
  }
}
