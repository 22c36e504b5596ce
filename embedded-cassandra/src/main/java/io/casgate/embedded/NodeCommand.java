package io.casgate.embedded;

import io.casgate.embedded.node.NodeTask;
import java.util.ArrayList;
import java.util.List;

/** The command line of one child JVM. */
final class NodeCommand {
  private static final String MAIN = "io.casgate.embedded.node.CassandraNodeMain";
  private static final String LOG_CONFIGURATION = "io/casgate/embedded/node/logback.xml";

  /** What Cassandra 5.0 ships for Java 17: the parts of the JDK that its code reaches into. */
  private static final List<String> EXPORTS =
      List.of(
          "java.base/jdk.internal.misc",
          "java.base/java.lang.ref",
          "java.management.rmi/com.sun.jmx.remote.internal.rmi",
          "java.rmi/sun.rmi.registry",
          "java.rmi/sun.rmi.server",
          "java.sql/java.sql",
          "jdk.attach/sun.tools.attach",
          "jdk.compiler/com.sun.tools.javac.file",
          "jdk.unsupported/sun.misc");

  private static final List<String> OPENS =
      List.of(
          "java.base/java.io",
          "java.base/java.lang",
          "java.base/java.lang.module",
          "java.base/java.lang.reflect",
          "java.base/java.util",
          "java.base/jdk.internal.loader",
          "java.base/jdk.internal.math",
          "java.base/jdk.internal.module",
          "java.base/jdk.internal.ref",
          "java.base/jdk.internal.reflect",
          "java.base/jdk.internal.util.jar",
          "java.base/sun.nio.ch",
          "jdk.compiler/com.sun.tools.javac",
          "jdk.management/com.sun.management.internal");

  /**
   * Only what runs very often is worth the optimising compiler: at the usual thresholds it takes a
   * fifth of the processor time of a start.
   */
  private static final List<String> COMPILER =
      List.of(
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2400",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=160000");

  private NodeCommand() {}

  static List<String> of(NodePlan plan, NodeTask task) {
    List<String> command = new ArrayList<>();
    command.add(CassandraJava.choose().command());
    addModuleAccess(command);
    addMemory(command, plan.heapMegabytes());
    command.addAll(COMPILER);
    addCassandra(command, plan);
    command.addAll(List.of("-cp", CassandraLibrary.find().classPath(), MAIN));
    command.addAll(task.toArguments());
    return command;
  }

  private static void addModuleAccess(List<String> command) {
    EXPORTS.forEach(name -> command.addAll(List.of("--add-exports", name + "=ALL-UNNAMED")));
    OPENS.forEach(name -> command.addAll(List.of("--add-opens", name + "=ALL-UNNAMED")));
    command.add("-Djdk.attach.allowAttachSelf=true");
    command.add("-Dio.netty.tryReflectionSetAccessible=true");
  }

  private static void addMemory(List<String> command, int heapMegabytes) {
    command.add("-Xms" + heapMegabytes / 2 + "m");
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:MaxDirectMemorySize=" + heapMegabytes / 2 + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Xss512k");
  }

  /** The waits are for clusters over many machines; here all nodes are a microsecond away. */
  private static void addCassandra(List<String> command, NodePlan plan) {
    command.add("-Dcassandra.config=" + plan.configuration().toUri());
    command.add("-Dcassandra.storagedir=" + plan.directory());
    command.add("-Dcassandra.jmx.local.port=" + plan.jmxPort());
    command.add("-Dcassandra.ring_delay_ms=100");
    command.add("-Dcassandra.skip_wait_for_gossip_to_settle=0");
    command.add("-Dcassandra.superuser_setup_delay_ms=200");
    command.add("-Dcassandra.consistent.rangemovement=false");
    // Without it Cassandra closes its standard output, which is its log here.
    command.add("-Dcassandra-foreground=yes");
    command.add("-Dlogback.configurationFile=" + LOG_CONFIGURATION);
    command.add("-Djava.awt.headless=true");
  }
}
