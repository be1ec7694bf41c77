/**
 * `[[event_listener]]` of `org.wso2.is.notification.ApimOauthEventInterceptor` (B-T6): where
 * revocations are reported. Without it no gateway learns of one.
 */
export interface NotificationListener {
  /** `notification_endpoint`: `https://<API Manager>/internal/data/v1/notify`. */
  readonly endpoint: string;
  readonly username: string;
  readonly password: string;

  /**
   * `header.X-WSO2-KEY-MANAGER`: the type of the handler, not the name of the Key Manager (B-V3).
   */
  readonly keyManagerHeader: string;

  /** PEM certificates that Identity Server trusts. */
  readonly truststore: readonly string[];
}
