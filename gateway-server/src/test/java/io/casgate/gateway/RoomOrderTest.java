package io.casgate.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.datastax.oss.driver.api.core.CqlSession;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.casgate.adapter.UseOfLaterRooms;
import java.util.List;

/** The order of the gateway's rooms: later ones use earlier ones, never the reverse. */
@AnalyzeClasses(
    packagesOf = RoomOrderTest.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class RoomOrderTest {
  private static final String ROOT = "io.casgate.gateway.";
  private static final List<String> ROOMS =
      List.of(
          "config",
          "session",
          "catalog",
          "command",
          "statement",
          "avatica",
          "security",
          "monitor",
          "console",
          "demo",
          "server");

  @ArchTest
  static final ArchRule noRoomUsesALaterOne =
      noClasses().should(new UseOfLaterRooms(ROOT, ROOMS)).because("the rooms have an order");

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      SlicesRuleDefinition.slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodyTalksToCassandraPastTheAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "demo..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(CqlSession.class)
          .because("only the loader of the sample data writes past the adapter");

  @ArchTest
  static final ArchRule sessionsAndStatementsKnowNoProtocol =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "config",
              ROOT + "session",
              ROOT + "catalog",
              ROOT + "command",
              ROOT + "statement")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.calcite.avatica..", "org.eclipse.jetty..")
          .because("other protocols are to stand beside Avatica");
}
