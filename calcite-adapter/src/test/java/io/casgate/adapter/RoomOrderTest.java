package io.casgate.adapter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.datastax.oss.driver.api.core.CqlSession;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/** The order of the adapter's rooms: later ones use earlier ones, never the reverse. */
@AnalyzeClasses(
    packagesOf = RoomOrderTest.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class RoomOrderTest {
  private static final String ROOT = "io.casgate.adapter.";
  private static final List<String> ROOMS =
      List.of(
          "error",
          "type",
          "schema",
          "cql",
          "client",
          "runtime",
          "function",
          "rel",
          "rule",
          "sql",
          "plan");

  @ArchTest
  static final ArchRule noRoomUsesALaterOne =
      noClasses().should(new UseOfLaterRooms(ROOT, ROOMS)).because("the rooms have an order");

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      SlicesRuleDefinition.slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheClientHoldsASession =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "client")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(CqlSession.class)
          .because("the client is the only door to the cluster");

  @ArchTest
  static final ArchRule adapterKnowsNoTransport =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.calcite.avatica.remote..",
              "org.apache.calcite.avatica.server..",
              "org.eclipse.jetty..",
              "java.net.http..",
              "io.casgate.gateway..")
          .because("the adapter works in process and knows no HTTP");
}
