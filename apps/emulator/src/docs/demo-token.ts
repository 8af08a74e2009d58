/** How a token of the demo application is asked for. */
export const demoToken = {
  path: "/demo/oauth2/v2.0/token",
  form: {
    grant_type: "client_credentials",
    client_id: "emulator",
    client_secret: "emulator-secret",
    // The audience of every cloud but those of governments.
    scope: "https://api.securitycenter.microsoft.com/.default",
  },
} as const;
