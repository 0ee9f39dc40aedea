/** The package ships no types. */
declare module "zendesk_app_framework_sdk" {
  const ZAFClient: { init(): import("./sdk-client.ts").SdkClient | false };
  export default ZAFClient;
}
