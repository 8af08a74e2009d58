// Pact reads this when its native part is loaded, so this file is imported before it.
process.env["PACT_DO_NOT_TRACK"] = "true";
