package io.casgate.gateway.console;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Where the console reads from and writes to, always in UTF-8, and which ends a person sits at.
 *
 * @param personReads whether the output is a terminal
 * @param personWrites whether the input is a terminal
 */
public record ConsoleStreams(
    Reader in, Writer out, PrintWriter errors, boolean personReads, boolean personWrites) {

  /** Which of the descriptors 0, 1 and 2 are terminals: Java cannot tell, the launcher can. */
  private static final String TERMINALS = "casgate.terminals";

  /** Streams of this process. */
  public static ConsoleStreams ofProcess() {
    // System.out would swallow what goes wrong with the output.
    return of(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        terminals());
  }

  /** The numbers of those descriptors of this process that are terminals, such as {@code 02}. */
  public static String terminals() {
    return System.getProperty(TERMINALS, "");
  }

  /** Streams whose ends are terminals where {@code terminals} has their number. */
  public static ConsoleStreams of(
      InputStream in, OutputStream out, OutputStream errors, String terminals) {
    return new ConsoleStreams(
        utf8(in),
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16),
        new PrintWriter(new OutputStreamWriter(errors, StandardCharsets.UTF_8), true),
        terminals.contains("1"),
        terminals.contains("0"));
  }

  /** Text of a script; what is not UTF-8 is an error rather than a question mark in a table. */
  static Reader utf8(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
  }
}
