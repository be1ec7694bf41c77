package org.wso2.config.mapper;

import com.google.gson.Gson;
import org.wso2.config.mapper.model.Context;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        Map<String, Object> keys = new TreeMap<>();
        context.getTemplateData().forEach((key, value) -> keys.put(key, plain(value)));
        line.put("keys", keys);
      } catch (Throwable refused) {
        line.put("refused", refused.getClass().getSimpleName() + ": " + refused.getMessage());
      }
      System.out.println("RESULT " + gson.toJson(line));
    }
  }

  /** Tables and arrays as such, everything else as its text: JSON knows no dates, and no NaN. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> table) {
      Map<String, Object> members = new TreeMap<>();
      table.forEach((key, member) -> members.put(String.valueOf(key), plain(member)));
      return members;
    }
    if (value instanceof Object[] array) return plain(Arrays.asList(array));
    if (value instanceof List<?> list) return list.stream().map(Batch::plain).collect(Collectors.toList());
    return String.valueOf(value);
  }
}
