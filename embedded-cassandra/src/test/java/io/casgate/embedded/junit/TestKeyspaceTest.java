package io.casgate.embedded.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestKeyspaceTest {
  @Test
  void isNamedAfterTheClass() {
    assertThat(TestKeyspace.nameFor(TestKeyspaceTest.class, "0a1b2c"))
        .isEqualTo("t_test_keyspace_test_0a1b2c");
  }

  @Test
  void fitsCassandrasLimit() {
    String name =
        TestKeyspace.nameFor(AClassWithANameThatIsMuchTooLongForAKeyspace.class, "0a1b2c");
    assertThat(name).hasSize(48).startsWith("t_aclass_with_aname").endsWith("_0a1b2c");
  }

  private static final class AClassWithANameThatIsMuchTooLongForAKeyspace {}
}
