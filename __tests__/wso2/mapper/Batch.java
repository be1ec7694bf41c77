package org.wso2.config.mapper;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads paths from standard input and prints for each one JSON line: what WSO2's parser makes of that file. */
public final class Batch {
  private Batch() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(System.err);
    Gson gson = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = paths.readLine(); path != null; path = paths.readLine()) {
      Map<String, Object> line = new LinkedHashMap<>();
      try {
        ConfigParser.ConfigPaths.setPaths(path, arguments[0], arguments[0]);
        Context context = new Context();
        TomlParser.parse(context);
        line.put("ok", true);
        line.put("keys", new TreeMap<>(context.getTemplateData()));
      } catch (StackOverflowError error) {
        line.put("ok", false);
        line.put("error", "StackOverflowError");
      } catch (Exception error) {
        line.put("ok", false);
        Throwable deepest = error;
        while (deepest.getCause() != null && deepest.getCause() != deepest) deepest = deepest.getCause();
        line.put("error", String.valueOf(deepest));
      }
      out.println(gson.toJson(line));
    }
    out.flush();
  }
}
