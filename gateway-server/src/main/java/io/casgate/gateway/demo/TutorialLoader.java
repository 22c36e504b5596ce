package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes the keyspace {@code tutorial}: some dozen rows a table, the liked products both ways. */
final class TutorialLoader {
  private final CqlSession session;
  private final BoundedWriter writer;

  TutorialLoader(CqlSession session, BoundedWriter writer) {
    this.session = session;
    this.writer = writer;
  }

  void load() throws InterruptedException {
    writePosts();
    writeGyms();
    writeCustomersAndProducts();
    writeLikes();
  }

  private void writePosts() throws InterruptedException {
    PreparedStatement posts = insert("posts_facebook (user_id, post_id, content) VALUES (?, ?, ?)");
    for (TutorialRows.Post post : TutorialRows.posts()) {
      writer.write(posts.bind(post.userId(), post.postId(), post.content()), 1);
    }
  }

  private void writeGyms() throws InterruptedException {
    PreparedStatement gyms =
        insert(
            "gyms_by_city (country_code, state_province, city, opening_date, gym_name)"
                + " VALUES (?, ?, ?, ?, ?)");
    for (TutorialRows.Gym gym : TutorialRows.gyms()) {
      writer.write(
          gyms.bind(gym.country(), gym.state(), gym.city(), gym.openingDate(), gym.name()), 1);
    }
  }

  private void writeCustomersAndProducts() throws InterruptedException {
    PreparedStatement customers =
        insert("customer (cust_id, first_name, last_name, registered_on) VALUES (?, ?, ?, ?)");
    for (TutorialRows.Customer customer : TutorialRows.customers()) {
      writer.write(
          customers.bind(
              customer.id(), customer.firstName(), customer.lastName(), customer.registeredOn()),
          1);
    }
    PreparedStatement products = insert("product (prdt_id, title) VALUES (?, ?)");
    for (TutorialRows.Product product : TutorialRows.products()) {
      writer.write(products.bind(product.id(), product.title()), 1);
    }
  }

  private void writeLikes() throws InterruptedException {
    PreparedStatement byProduct =
        insert(
            "customer_by_liked_product"
                + " (title, liked_on, cust_id, liked_prdt_id, first_name, last_name)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    PreparedStatement byCustomer =
        insert(
            "product_liked_by_customer"
                + " (first_name, liked_on, cust_id, liked_prdt_id, last_name, title)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    for (TutorialRows.Like like : TutorialRows.likes()) {
      String id = like.customer().id();
      String first = like.customer().firstName();
      String last = like.customer().lastName();
      String product = like.product().id();
      String title = like.product().title();
      writer.write(byProduct.bind(title, like.on(), id, product, first, last), 1);
      writer.write(byCustomer.bind(first, like.on(), id, product, last, title), 1);
    }
  }

  private PreparedStatement insert(String rest) {
    return SampleStatements.insert(session, "tutorial." + rest);
  }
}
