package io.casgate.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.casgate.adapter.sql.parser.CasgateSqlParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What MariaDB does not reserve names tables, columns and aliases; keywords stay keywords. */
class NameWordsTest {
  private final SqlFrontEnd frontEnd = new SqlFrontEnd();

  /** All words of the grammar but those that MariaDB 10.11 reserves. */
  static Stream<String> freeWords() throws IOException {
    Set<String> reserved;
    try (InputStream in = NameWordsTest.class.getResourceAsStream("/mariadb-reserved-words.txt")) {
      String words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      reserved = Set.copyOf(List.of(words.strip().split("\\s+")));
    }
    SqlAbstractParserImpl.Metadata grammar =
        CasgateSqlParser.FACTORY.getParser(new StringReader("")).getMetadata();
    return new TreeSet<>(grammar.getTokens())
        .stream().filter(word -> word.matches("[A-Z_0-9]+") && !reserved.contains(word));
  }

  @ParameterizedTest
  @MethodSource("freeWords")
  void namesColumnsTablesAndAliases(String word) {
    Stream.of(
            "select W from t",
            "select W, W as W, t.W, max(W) W from W as W",
            "select W.W, W.* from db.W W where W = 1 and 1 = W",
            "select -W, (W), W + W from W join t on W.W = t.W join W x using (W)",
            "select case when W then W else W end from t group by W having W > 1 order by W desc",
            "select case W when 1 then 2 end W from t where W in (W, 2) and W between W and W",
            "select f(W, W), count(distinct W), extract(day from W), cast(W as date) from t",
            "select x from (select 1 as W) W where W is not null and W like 'a' limit 1",
            "with W as (select 1 W) select W from W union select W from W order by W",
            "with W (W) as (select 1) select W from W",
            "select sum(W) over (partition by W order by W) from t",
            "select interval W day, W + interval 1 day from t")
        .map(sql -> sql.replace("W", word.toLowerCase(Locale.ROOT)))
        .forEach(this::assertParses);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select date '2024-01-01', time '01:02:03', timestamp '2024-01-01 00:00:00'",
        "select cast(a as date), cast(a as time), cast(a as timestamp(3)), cast(a as boolean)",
        "select a + interval '1' day, a - interval 2 month, interval '1-2' year to month",
        "select interval (a + b) hour, interval a second, interval '1 2' day to hour",
        "select extract(year from d), extract(second from t), timestampadd(day, 1, d)",
        "select timestampdiff(minute, a, b), floor(a), ceil(b)",
        "select case when a then b end, case a when 1 then case when b then 1 end end as c",
        "select a like 'x' escape '!', a similar to 'b'",
        "select * from a full join b on a.x = b.x full outer join c on true",
        "select * from a, lateral (select a.x) b",
        "select * from a where x = any (select 1) or x > some (select 2)",
        "select a is unknown, a is not unknown, a is not true, a is distinct from b",
        "select sum(a) over (order by b rows between unbounded preceding and current row)",
        "select sum(a) over (order by b rows 2 preceding) from t",
        "select a from t group by rollup(a, b)",
        "select a from t group by grouping sets ((a), (b), ())",
        "select a, grouping(a) from t group by cube(a)",
        "select a from t order by a nulls first offset 2 rows fetch next 3 rows only",
        "select count(*) filter (where a > 1), listagg(a) within group (order by b) from t",
        "select (1, 2) in ((1, 2)), array[1, 2]",
        "select substring(a from 1 for 2), trim(both ' ' from a), position('a' in b)",
        "select overlay(a placing b from 1), upper(a), char_length(a), nullif(a, b)",
        "select json_value(a, '$.b'), json_object('a', 1)",
        "select first_value(a) over w, lag(b, 1) over w from t window w as (order by c)",
        "select min(a), max(b), avg(c), count(*), rank() over (order by d), row_number() over ()",
        "select current_date, current_timestamp, current_timestamp(3), localtime",
        "select a between symmetric 1 and 2 from t tablesample system(10)",
        "select tt.a from unnest(array[1]) as tt (a)",
        "values (1, 2), (3, 4)",
        "select coalesce(a, b), abs(c), mod(d, 2), power(e, 2), sqrt(f), ln(g), exp(h)",
      })
  void keepsKeywordsWhereTheyAreKeywords(String sql) {
    assertParses(sql);
  }

  @Test
  void quotesNothingElse() {
    assertThat(SqlLexer.lex("create table t (day date)", SqlMode.AVATICA_DEFAULT).canonicalText())
        .isEqualTo("create table t (day date)");
  }

  private void assertParses(String sql) {
    assertThatCode(() -> frontEnd.parse(SqlLexer.lex(sql, SqlMode.AVATICA_DEFAULT)))
        .as(sql)
        .doesNotThrowAnyException();
  }
}
