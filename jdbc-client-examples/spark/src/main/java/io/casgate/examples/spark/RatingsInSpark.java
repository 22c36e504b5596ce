package io.casgate.examples.spark;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import java.io.IOException;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads tables into Spark: all ratings in parallel parts, and the answer to a query. */
public final class RatingsInSpark {
  private RatingsInSpark() {}

  /** Takes the JDBC URL. */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .appName("ratings")
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .getOrCreate()) {
      printRatings(ratings(spark, arguments[0]));
      printMovies(moviesOfUser(spark, arguments[0]));
    }
  }

  // tag::table
  private static Dataset<Row> ratings(SparkSession spark, String url) {
    return spark
        .read()
        .format("jdbc")
        .options(
            Map.of(
                "driver", "org.apache.calcite.avatica.remote.Driver",
                "url", url,
                "dbtable", "lens.ratings_by_user",
                "fetchsize", "5000",
                "partitionColumn", "movie_id", // four scans at once, each with a filter
                "lowerBound", "1",
                "upperBound", "400",
                "numPartitions", "4"))
        .load();
  }

  // end::table

  // tag::query
  private static Dataset<Row> moviesOfUser(SparkSession spark, String url) {
    return spark
        .read()
        .format("jdbc")
        .option("driver", "org.apache.calcite.avatica.remote.Driver")
        .option("url", url)
        .option("customSchema", "rating DECIMAL(3, 1)")
        .option(
            "query",
            "SELECT m.title, r.rating, r.movie_id FROM lens.ratings_by_user r"
                + " JOIN lens.movies m ON m.movie_id = r.movie_id WHERE r.user_id = 2")
        .load();
  }

  // end::query

  private static void printRatings(Dataset<Row> ratings) {
    Row totals = ratings.agg(count("*"), avg(col("rating"))).first();
    System.out.printf("%d ratings, %.2f on average%n", totals.getLong(0), totals.getDecimal(1));
    long best = ratings.filter(col("user_id").equalTo(2).and(col("rating").equalTo(5))).count();
    System.out.println(best + " best of user 2");
  }

  private static void printMovies(Dataset<Row> movies) {
    for (Row movie : movies.orderBy("movie_id").takeAsList(5)) {
      System.out.println(movie.getDecimal(1) + " " + movie.getString(0));
    }
  }
}
