package io.casgate.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TutorialRowsTest {
  @Test
  void letsAnnaPostMoreThanAFirstPageHolds() {
    UUID anna = UUID.fromString(TutorialRows.customers().get(0).id());
    assertThat(TutorialRows.customers().get(0).firstName()).isEqualTo("Anna");
    assertThat(TutorialRows.posts()).filteredOn(post -> post.userId().equals(anna)).hasSize(30);
  }

  @Test
  void givesPostsIdsThatCarryTheirTime() {
    List<TutorialRows.Post> posts = TutorialRows.posts();
    assertThat(posts).extracting(TutorialRows.Post::postId).doesNotHaveDuplicates();
    assertThat(posts)
        .allMatch(post -> post.postId().version() == 1 && post.postId().variant() == 2);
    assertThat(posts.get(0).postId().timestamp()).isLessThan(posts.get(1).postId().timestamp());
  }

  @Test
  void opensMoreThanTenGymsInPhoenix() {
    assertThat(TutorialRows.gyms())
        .filteredOn(gym -> gym.city().equals("Phoenix") && gym.country().equals("us"))
        .hasSizeGreaterThan(10)
        .extracting(TutorialRows.Gym::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void letsMoreThanTenCustomersLikePepsiAndAnnaMoreThanTenProducts() {
    assertThat(TutorialRows.likes())
        .filteredOn(like -> like.product().title().equals("Pepsi"))
        .extracting(like -> like.customer().id())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(10);
    assertThat(TutorialRows.likes())
        .filteredOn(like -> like.customer().firstName().equals("Anna"))
        .hasSizeGreaterThan(10);
  }

  @Test
  void givesNobodyTheSameLikeTwiceAtOnce() {
    assertThat(TutorialRows.likes())
        .extracting(like -> like.customer().firstName() + like.on() + like.product().id())
        .doesNotHaveDuplicates();
  }
}
