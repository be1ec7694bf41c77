import java.net.URI;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;

/**
 * One HTTPS request with the trust that this JVM was started with (javax.net.ssl.trustStore), chain and host name verified as Java does by
 * default. Prints "accepted" with the status, or "refused" with the reason.
 */
public class TlsCall {
  public static void main(String[] arguments) throws Exception {
    HttpsURLConnection connection = (HttpsURLConnection) new URI(arguments[0]).toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    try {
      System.out.println("accepted " + connection.getResponseCode());
    } catch (SSLException refused) {
      System.out.println("refused " + refused.getMessage());
    }
  }
}
