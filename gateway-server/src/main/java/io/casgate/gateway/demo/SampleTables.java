package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.List;

/** The keyspaces and tables of the sample data. */
final class SampleTables {
  static final List<String> KEYSPACES = List.of("lens", "tutorial");

  private static final List<String> TABLES =
      List.of(
          """
          lens.movies (
            movie_id int PRIMARY KEY, title text, avg_rating decimal, total_ratings int,
            genres set<text>)\
          """,
          """
          lens.genre_to_movies (
            genre text, movie_id int, title text, PRIMARY KEY (genre, movie_id))\
          """,
          """
          lens.movies_per_genre (genre text PRIMARY KEY, movies int)\
          """,
          """
          lens.ratings_by_movie (
            movie_id int, user_id int, rating decimal, ts int, PRIMARY KEY (movie_id, user_id))\
          """,
          """
          lens.ratings_by_user (
            user_id int, movie_id int, rating decimal, ts int, PRIMARY KEY (user_id, movie_id))\
          """,
          """
          tutorial.posts_facebook (
            user_id uuid, post_id timeuuid, content text, PRIMARY KEY (user_id, post_id))
          WITH CLUSTERING ORDER BY (post_id DESC)\
          """,
          """
          tutorial.gyms_by_city (
            country_code text, state_province text, city text, opening_date timestamp,
            gym_name text,
            PRIMARY KEY ((country_code, state_province, city), opening_date, gym_name))
          WITH CLUSTERING ORDER BY (opening_date ASC, gym_name ASC)\
          """,
          """
          tutorial.customer (
            cust_id text PRIMARY KEY, first_name text, last_name text, registered_on timestamp)\
          """,
          """
          tutorial.product (prdt_id text PRIMARY KEY, title text)\
          """,
          """
          tutorial.customer_by_liked_product (
            title text, liked_on timestamp, cust_id text, liked_prdt_id text, first_name text,
            last_name text, PRIMARY KEY (title, liked_on, cust_id))
          WITH CLUSTERING ORDER BY (liked_on DESC, cust_id ASC)\
          """,
          """
          tutorial.product_liked_by_customer (
            first_name text, liked_on timestamp, cust_id text, liked_prdt_id text, last_name text,
            title text, PRIMARY KEY (first_name, liked_on, cust_id, liked_prdt_id))
          WITH CLUSTERING ORDER BY (liked_on DESC, cust_id ASC, liked_prdt_id ASC)\
          """);

  private SampleTables() {}

  static void create(CqlSession session) {
    KEYSPACES.forEach(keyspace -> createKeyspace(session, keyspace));
    TABLES.forEach(table -> session.execute("CREATE TABLE IF NOT EXISTS " + table));
  }

  static void drop(CqlSession session) {
    KEYSPACES.forEach(keyspace -> session.execute("DROP KEYSPACE IF EXISTS " + keyspace));
  }

  static boolean anyExists(CqlSession session) {
    return KEYSPACES.stream().anyMatch(k -> session.getMetadata().getKeyspace(k).isPresent());
  }

  static void createKeyspace(CqlSession session, String name) {
    session.execute(
        "CREATE KEYSPACE IF NOT EXISTS "
            + name
            + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
  }
}
