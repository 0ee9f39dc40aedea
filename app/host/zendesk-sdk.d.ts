/** The package ships no types. */
declare module "zendesk_app_framework_sdk" {
  const ZAFClient: { init(): import("./zaf-client.ts").ZafClient | false };
  export default ZAFClient;
}
