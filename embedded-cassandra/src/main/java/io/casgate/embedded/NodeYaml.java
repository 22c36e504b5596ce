package io.casgate.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cassandra.yaml of one node: the common base, what its plan says, what the options say. */
final class NodeYaml {
  private static final String BASE = "node/base.yaml";

  private final NodePlan plan;
  private final Map<String, String> values = new TreeMap<>();

  private NodeYaml(NodePlan plan) {
    this.plan = plan;
  }

  static String of(NodePlan plan) {
    NodeYaml yaml = new NodeYaml(plan);
    yaml.addBase();
    yaml.addPlace();
    yaml.addDirectories();
    yaml.addMemory();
    yaml.addSecurity();
    yaml.values.putAll(plan.options().settings());
    return yaml.values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private void addBase() {
    try (InputStream input = NodeYaml.class.getResourceAsStream(BASE)) {
      new String(input.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(": ") && !line.startsWith("#"))
          .forEach(this::addLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addLine(String line) {
    int colon = line.indexOf(": ");
    values.put(line.substring(0, colon), line.substring(colon + 2));
  }

  private void addPlace() {
    values.put("cluster_name", quoted(plan.cluster().name()));
    values.put("initial_token", quoted(plan.initialToken()));
    values.put("listen_address", plan.address());
    values.put("rpc_address", plan.address());
    values.put("storage_port", Integer.toString(plan.cluster().storagePort()));
    values.put("native_transport_port", Integer.toString(plan.cluster().nativePort()));
    values.put(
        "seed_provider",
        "[{class_name: org.apache.cassandra.locator.SimpleSeedProvider, parameters: [{seeds: %s}]}]"
            .formatted(quoted(String.join(",", plan.seeds()))));
  }

  private void addDirectories() {
    values.put("data_file_directories", "[" + directory("data") + "]");
    values.put("commitlog_directory", directory("commitlog"));
    values.put("saved_caches_directory", directory("saved_caches"));
    values.put("hints_directory", directory("hints"));
    values.put("cdc_raw_directory", directory("cdc"));
  }

  private void addMemory() {
    String memtables = plan.heapMegabytes() / 6 + "MiB";
    values.put("memtable_heap_space", memtables);
    values.put("memtable_offheap_space", memtables);
  }

  private void addSecurity() {
    NodeAuthentication authentication = plan.options().authentication();
    values.put("authenticator", authentication.authenticator());
    values.put("authorizer", authentication.authorizer());
    plan.options()
        .encryption()
        .ifPresent(
            encryption ->
                values.put(
                    "client_encryption_options",
                    "{enabled: true, optional: false, keystore: %s, keystore_password: %s}"
                        .formatted(quoted(encryption.keyStore()), quoted(encryption.password()))));
  }

  private String directory(String name) {
    return quoted(plan.directory().resolve(name));
  }

  private static String quoted(Path path) {
    return quoted(path.toString());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
