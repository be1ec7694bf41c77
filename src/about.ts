/** Made from package.json by `npm run docs`. */
export const NAME = "wso2-is-key-manager";
export const VERSION = "0.1.0";
export const REPOSITORY = "your-org/wso2-is-key-manager-action";
