import type { Validate } from "../validate.ts";
export declare const validators: {
    "getIPStatistics": {
        "parameters": {
            "ip": Validate;
            "lookBackHours": Validate;
        };
        "responses": {
            "200": {
                "application/json": Validate;
            };
            "400": {
                "application/json": Validate;
            };
            "401": {
                "application/json": Validate;
            };
            "403": {
                "application/json": Validate;
            };
            "404": {
                "application/json": Validate;
            };
            "429": {
                "application/json": Validate;
            };
            "500": {
                "application/json": Validate;
            };
            "502": {
                "text/html": Validate;
            };
        };
    };
};
