package org.wso2.config.mapper;

import com.google.gson.Gson;
import org.wso2.config.mapper.model.Context;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads paths of deployment.toml files from standard input and prints for each, on one line, what WSO2's own parser makes of it: its flat
 * keys, or why it refuses. In this package because TomlParser is private to it.
 */
public class Batch {
  public static void main(String[] arguments) throws Exception {
    Gson gson = new Gson();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String path = in.readLine(); path != null; path = in.readLine()) {
      Map<String, Object> line = new LinkedHashMap<>();
      try {
        String folder = new File(path).getParent();
        ConfigParser.ConfigPaths.setPaths(path, folder, folder);
        Context context = new Context();
        TomlParser.parse(context);
        Map<String, String> keys = new TreeMap<>();
        context.getTemplateData().forEach((key, value) -> keys.put(key, show(value)));
        line.put("keys", keys);
      } catch (Throwable refused) {
        line.put("refused", refused.getClass().getSimpleName() + ": " + refused.getMessage());
      }
      System.out.println("RESULT " + gson.toJson(line));
    }
  }

  private static String show(Object value) {
    return value == null ? "null" : value.getClass().isArray() ? java.util.Arrays.deepToString((Object[]) value) : value.toString();
  }
}
