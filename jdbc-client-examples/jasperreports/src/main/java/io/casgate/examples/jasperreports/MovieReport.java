package io.casgate.examples.jasperreports;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;

/** Prints the movies that a user rated as a page of HTML: a report with a parameter and a sum. */
public final class MovieReport {
  private static final String TEMPLATE = "movies-of-user.jrxml";

  private MovieReport() {}

  /** Takes the JDBC URL, the user's number and the file to write. */
  public static void main(String[] arguments) throws IOException, SQLException, JRException {
    String url = arguments[0];
    int user = Integer.parseInt(arguments[1]);
    String file = arguments[2];
    // tag::report
    try (InputStream template = MovieReport.class.getResourceAsStream(TEMPLATE);
        Connection connection = DriverManager.getConnection(url)) {
      JasperReport report = JasperCompileManager.compileReport(template);
      Map<String, Object> parameters = new HashMap<>(Map.of("user_id", user));
      JasperPrint pages = JasperFillManager.fillReport(report, parameters, connection);
      JasperExportManager.exportReportToHtmlFile(pages, file);
    }
    // end::report
  }
}
