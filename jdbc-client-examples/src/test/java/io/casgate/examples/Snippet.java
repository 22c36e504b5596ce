package io.casgate.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a page that is cut from a file: a comment that names the file, and the region of it if
 * it is not all, and then the text between fences.
 */
record Snippet(Path page, Path source, String region, String text) {
  private static final Pattern IN_PAGE =
      Pattern.compile(
          "<!-- snippet: ([^# ]+)(?:#(\\S+))? -->\n```\\w+\n(.*?)\n```", Pattern.DOTALL);

  /** All of a page; files are named from the directory given. */
  static List<Snippet> of(Path page, Path root) throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    Matcher matcher = IN_PAGE.matcher(Files.readString(page));
    while (matcher.find()) {
      String region = matcher.group(2) == null ? "" : matcher.group(2);
      snippets.add(new Snippet(page, root.resolve(matcher.group(1)), region, matcher.group(3)));
    }
    return snippets;
  }

  /** What the source says there now, moved to the left margin. */
  String current() throws IOException {
    List<String> lines = Files.readAllLines(source);
    if (!region.isEmpty()) {
      lines = lines.subList(indexOf(lines, "tag::") + 1, indexOf(lines, "end::"));
    }
    return String.join("\n", lines).stripTrailing().stripIndent().strip();
  }

  private int indexOf(List<String> lines, String mark) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("// " + mark + region)) {
        return i;
      }
    }
    throw new IllegalStateException("no " + mark + region + " in " + source);
  }

  @Override
  public String toString() {
    return page.getFileName()
        + ": "
        + source.getFileName()
        + (region.isEmpty() ? "" : "#" + region);
  }
}
