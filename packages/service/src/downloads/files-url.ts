/** Where the service keeps what its links lead to (captured; the region is one of several). */
export const filesUrl = "https://userrequests-us.securitycenter.windows.com";

/** How the path of every file begins that a link leads to. */
export const downloadPath = "/safedownload/";
