// Generated from the spec by `npm run generate`. Do not edit.

export interface paths {
    "/api/advancedqueries/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a hunting query
         * @deprecated
         * @description Runs a query on the last 30 days. Its retirement began in January 2026 (message center MC1220762), and its end is told for
         *     2027-02-01: `runHuntingQuery` of Microsoft Graph takes its place.
         *
         *     An answer has at most 100,000 rows and 50 MB, and a query may run for 200 seconds. Beside the calls, processors may be busy for ten
         *     minutes an hour and three hours a day with the queries of a tenant: the text of a 429 says which quota it is.
         */
        post: operations["runAdvancedQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List alerts
         * @description A page of the organization's alerts, at most 10,000. There is no link to a next page: take `$skip` further until a page is short.
         *     `evidence` is empty unless `$expand=evidence` asks for it. `machineId` is in no documented list of what may be filtered by, but programs
         *     do so, and the alerts of a machine take no filter: that it is taken is decided.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an alert
         * @description One alert, with its evidence (captured).
         */
        get: operations["getAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update an alert
         * @description Changes what people make of an alert. What is left out stays as it is; a comment is added to those that are there.
         *     Names in the body are told apart by case. A classification and a determination that are sent together must go together: which do,
         *     the documentation has a table of, though its own sample of an update, FalsePositive with Malware, is not in it and is taken all
         *     the same. That others are refused is decided.
         */
        patch: operations["updateAlert"];
        trace?: never;
    };
    "/api/alerts/batchUpdate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Update alerts in a batch
         * @description Changes several alerts in the same way, as updateAlert changes one: the answer has no body. How many alerts a call may name is not
         *     documented, though the code MaximumBatchSizeExceeded is. Where one of them does not exist none is changed, and one that is named
         *     twice is changed once (decided).
         */
        post: operations["batchUpdateAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/CreateAlertByReference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an alert from an event
         * @description Makes an alert out of an event that hunting found, told by its time, its machine and its report. `eventTime` needs all seven
         *     fractional digits that hunting gives. Where the machine has an open alert with the same title, the new one is merged into that,
         *     which is the answer then (documented). An automated investigation begins by itself (documented).
         */
        post: operations["createAlertByReference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the domains of an alert
         * @description The domains in the evidence of an alert, each once. They are the hosts of its URLs, as they are spelt there, without those
         *     that are addresses (decided). It takes no `$` options.
         */
        get: operations["listAlertDomains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of an alert
         * @description The files in the evidence of an alert, those of processes among them, each once. Of a file that is not known otherwise there is
         *     only what the evidence says (decided). It takes no `$` options.
         */
        get: operations["listAlertFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/ips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the addresses of an alert
         * @description The addresses in the evidence of an alert, each once, as they are spelt there. It takes no `$` options.
         */
        get: operations["listAlertIps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the machine of an alert
         * @description The device on which the service noticed it.
         */
        get: operations["getAlertMachine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the user of an alert
         * @description The user whom an alert is about. An alert that is about nobody is a 404 as well (captured).
         */
        get: operations["getAlertUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List investigations
         * @description A page of the investigations, at most 10,000. There is no link to a next page: take `$skip` further until a page is short. The
         *     documentation prints `$stop` where `$top` is meant.
         */
        get: operations["listInvestigations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investigations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an investigation
         * @description One investigation, by its id or by that of the alert that triggered it.
         */
        get: operations["getInvestigation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/startInvestigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an investigation
         * @description Has the service look into a device. It takes a permission on alerts, though it is about a device. The documentation's sample names
         *     an alert as what triggered it; here it is null, since nothing but the caller did (decided).
         */
        post: operations["startInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/domains/{domain}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get domain statistics
         * @description How many of the organization's devices were in contact with a domain, and when the first and the last time was. A domain that
         *     nobody contacted, even one that cannot exist, is an answer with prevalence 0 and not an error (captured).
         *
         *     The statistics rest on the past 30 days of data. `lookBackHours` bounds the prevalence; first and last seen are
         *     always taken over the 30 days (decided, as for addresses).
         */
        get: operations["getDomainStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/domains/{domain}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the alerts of a domain
         * @description The alerts with a URL of the domain in their evidence, which is answered as well. Subdomains are others (decided). A domain that
         *     nobody knows, even one that cannot exist, has none and is no error (captured). No `$` option is
         *     documented: `$top` bounds the answer, and others are refused (decided).
         */
        get: operations["listDomainAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/domains/{domain}/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the machines of a domain
         * @description The devices that were in contact with a domain within the past 30 days, at most 500: there is no way to the others (documented).
         *     A domain that nobody knows has none and is no error (captured). No `$` option is
         *     documented: `$top` bounds the answer, and others are refused (decided).
         */
        get: operations["listDomainMachines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file
         * @description What the world knows about a file.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get file statistics
         * @description How many of the organization's devices have a file, and how many devices all over the world. A file that the organization never
         *     saw but the world did is an answer with prevalence 0 (captured); one that nobody ever saw is a 404 (documented).
         *
         *     The organization's part rests on the past 30 days of data. `lookBackHours` bounds its prevalence; first and last seen are
         *     always taken over the 30 days (decided, as for addresses).
         */
        get: operations["getFileStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the alerts of a file
         * @description The alerts with the file in their evidence, which is answered as well. A file that nobody knows has none and is no error
         *     (captured). No `$` option is
         *     documented: `$top` bounds the answer, and others are refused (decided).
         */
        get: operations["listFileAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the machines of a file
         * @description The devices that have had to do with a file within the past 30 days, at most 10,000 (decided). A file that nobody knows has none
         *     and is no error (documented). No `$` option is
         *     documented: `$top` bounds the answer, and others are refused (decided).
         */
        get: operations["listFileMachines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List indicators
         * @description A page of the indicators that have not expired, at most 10,000. There is no link to a next page: take `$skip` further until a page
         *     is short. With `Ti.ReadWrite` alone an application sees only its own.
         */
        get: operations["listIndicators"];
        put?: never;
        /**
         * Submit or update an indicator
         * @description Adds an indicator, or changes the one for the same value and type, whose id it keeps (captured). An organization has up to
         *     15,000 indicators that have not expired. Networks (`10.0.0.0/24`) are not supported.
         */
        post: operations["submitIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an indicator
         * @description Takes an indicator away. The documentation promises 204. 200 with an empty body was captured in 2024: a caller must take both for done.
         */
        delete: operations["deleteIndicator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit or update many indicators
         * @description Submits up to 500 indicators at once, each as submitIndicator would. The answer is 200 also where some of them fail: each has its
         *     own result, in the order in which they were sent. What is no indicator by its form is refused as a whole (decided).
         */
        post: operations["importIndicators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/BatchDelete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete many indicators
         * @description Takes up to 500 indicators away. If one of them is not there the answer is 404 (documented), and none is deleted (decided). A 403 may
         *     also mean that the caller sees no device group of theirs.
         */
        post: operations["batchDeleteIndicators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ips/{ip}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get IP statistics
         * @description How many of the organization's devices opened a network connection to an address, and when the first and the last of
         *     these connections were. An address that is valid but was never contacted is an answer with prevalence 0, not an error.
         *
         *     The statistics rest on the past 30 days of data. `lookBackHours` bounds the prevalence; first and last seen are
         *     always taken over the 30 days.
         *
         *     OData query options do not apply to this operation.
         */
        get: operations["getIPStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ips/{ip}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the alerts of an IP address
         * @description The alerts with the address in their evidence, which is answered as well. A valid address that nobody knows has none and is no
         *     error (documented). The odd name in `@odata.context` is the service's (captured). No `$` option is
         *     documented: `$top` bounds the answer, and others are refused (decided).
         */
        get: operations["listIpAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraryfiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List library files
         * @description All files of the library, without what is in them.
         */
        get: operations["listLibraryFiles"];
        put?: never;
        /**
         * Upload a file to the library
         * @description Puts a file into the library, under the name of the form's part. One of a name that is there already is refused, unless
         *     `OverrideIfExists` is true: then it takes the place of the former. At most 20 MB (documented). The documentation's table calls the part
         *     `File`, its example `file`, which is known to work (captured). A part without a name of its own becomes a file named `file` (captured).
         */
        post: operations["uploadLibraryFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraryfiles/{fileName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a library file
         * @description Takes a file out of the library.
         */
        delete: operations["deleteLibraryFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/runliveresponse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run live response
         * @description Has a device carry out commands, one after the other: files of the library are put there, scripts of the library are run, files are
         *     fetched. When one fails, those behind it are not carried out. The documentation asks for the order PutFile, RunScript, GetFile and
         *     also allows any repetition: any order is taken. A device has one session at a time, an organization 50. A device that does not report
         *     is waited for for two hours, a script for ten minutes. A caller whose level of remediation is too low for the device is a 403 (captured).
         */
        post: operations["runLiveResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={commandIndex})": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the link to a result of live response
         * @description A link from which what a command brought back can be downloaded for 30 minutes, without a token: of a script JSON with
         *     `script_name`, `exit_code`, `script_output` and `script_errors`, or else the file that was fetched, in a gzip file with its name. That
         *     the JSON comes as it is, is decided: programs read it so, though the link ends in `.gz`. PutFile has no result (captured).
         */
        get: operations["getLiveResponseResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machineactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List machine actions
         * @description A page of the actions, at most 10,000. There is no link to a next page. Take `$skip` further until a page is short.
         */
        get: operations["listMachineActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machineactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a machine action
         * @description One action, as it is now. An id that is no GUID is refused (captured).
         */
        get: operations["getMachineAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/isolate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Isolate a machine
         * @description Cuts a device off from the network, save for the service. The answer is the action, which then goes its way: Pending, InProgress,
         *     and Succeeded, Failed, TimeOut or Cancelled. A second one while one is under way is refused; some were answered with the one
         *     that was under way instead (captured).
         */
        post: operations["isolateMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/restrictCodeExecution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restrict code execution
         * @description Lets a device run nothing but what Microsoft has signed. The answer is the action, whose `scope` is null (captured). A second one
         *     while one is under way is refused, or answered with the one that is under way (documented).
         */
        post: operations["restrictCodeExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/unrestrictCodeExecution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unrestrict code execution
         * @description Takes back that a device runs nothing but what Microsoft has signed. The answer is the action, whose `scope` is null (captured). It is
         *     accepted for a device that is not restricted as well (decided).
         */
        post: operations["unrestrictCodeExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/unisolate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a machine from isolation
         * @description Lets an isolated device back onto the network. A second one while one is under way is refused.
         */
        post: operations["unisolateMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/runAntiVirusScan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run an antivirus scan
         * @description Has a device look for malware, in the usual places or everywhere. A second scan while one is under way is refused.
         */
        post: operations["runAntiVirusScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/offboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offboard a machine
         * @description Takes a device out of the service, for good: it has to be onboarded anew. Windows only. The documentation says both 200 and "created",
         *     which is 201 for every other action: a caller must take both for begun.
         */
        post: operations["offboardMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/StopAndQuarantineFile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop and quarantine a file
         * @description Ends what runs from a file on a device, and puts the file where it cannot be run. A second one while one is under way is refused.
         */
        post: operations["stopAndQuarantineFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/collectInvestigationPackage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collect an investigation package
         * @description Has a device collect what an investigator wants to see of it, as a zip file. Once the action has succeeded, `getPackageUri` has the
         *     link to it. A second one while one is under way is refused.
         */
        post: operations["collectInvestigationPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machineactions/{id}/getPackageUri": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the link to an investigation package
         * @description A link from which the package of an action can be downloaded for a while, without a token: a zip file. Before the action has succeeded
         *     it is not found. The documentation's example has quotes in the link; captured ones have none. Twice a minute is all that is allowed:
         *     wait for the action first.
         */
        get: operations["getPackageUri"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machineactions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a machine action
         * @description Cancels an action that is Pending or InProgress. One of the permissions is needed, that of the kind of action which is cancelled. In 2021
         *     applications were always refused, since the service looked for a permission with a misspelt name (captured).
         */
        post: operations["cancelMachineAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List machines
         * @description A page of the devices that were seen in the last six months (captured), at most 10,000. There is no link to a next page: take
         *     `$skip` further until a page is short. A listed device that was merged into another one may be a 404 on its own (captured).
         */
        get: operations["listMachines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a machine
         * @description One device, by its id or its name (documented). The id of the directory is not one of the path (captured).
         */
        get: operations["getMachine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a machine
         * @description Changes tags and value of a device. `machineTags` is the whole set: tags that are left out are gone (captured, though the
         *     documentation also says that they are added). Any other member is refused (captured).
         */
        patch: operations["updateMachine"];
        trace?: never;
    };
    "/api/machines/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add or remove a tag
         * @description Adds a tag to a device, or takes it away. A tag that is there already, or is not there, changes nothing (decided).
         */
        post: operations["addOrRemoveMachineTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/alerts/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the alerts of a machine
         * @description How many alerts a device has, as a bare number. It stands in the documentation's samples of OData only.
         */
        get: operations["countMachineAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find machines by an address
         * @description The devices that had an internal address at a time, or up to 15 minutes before or after it. The time must lie within the last 30 days.
         *     That a device had its addresses ever since it was first seen is decided.
         */
        get: operations["findMachinesByIp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/AddOrRemoveTagForMultipleMachines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add or remove a tag on many machines
         * @description Adds a tag to up to 500 devices, or takes it away. The answer has the devices as they are now. The documentation does not show its
         *     form, so it is decided: ids of no device are passed over, and are missing in the answer.
         */
        post: operations["addOrRemoveTagForMultipleMachines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/setDeviceValue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the value of a machine
         * @description Says how much a device is worth to the organization, which its exposure counts with. updateMachine can do the same, under a name
         *     that is written otherwise.
         */
        post: operations["setDeviceValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the alerts of a machine
         * @description All alerts of a device, each with its evidence (captured). Every `$` option is refused (captured, though the documentation's samples
         *     filter here): the general list of alerts takes `machineId` in its `$filter`.
         */
        get: operations["listMachineAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/logonusers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users who logged on to a machine
         * @description The users who logged on to a device. Every `$` option is refused (decided, as for its alerts).
         */
        get: operations["listMachineLogonUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/software": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the software of a machine
         * @description What is installed on a device, as vulnerability management knows it. No quota is stated.
         */
        get: operations["listMachineSoftware"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/vulnerabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the vulnerabilities of a machine
         * @description The vulnerabilities of what is installed on a device. An item may carry `@odata.type` (captured). Half the usual calls a minute are
         *     allowed.
         */
        get: operations["listMachineVulnerabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the recommendations for a machine
         * @description What vulnerability management recommends to do on a device. No quota is stated.
         */
        get: operations["listMachineRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/getmissingkbs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the missing updates of a machine
         * @description The security updates that a device lacks. Now and then an existing device was answered 404, and found when asked again (captured).
         *     No quota is stated.
         */
        get: operations["getMachineMissingKbs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/findbytag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find machines by a tag
         * @description The devices that have a tag or, if asked for, one that begins so. Of those that listMachines lists (decided).
         */
        get: operations["findMachinesByTag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/find(timestamp={timestamp},key='{ip}')": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find machines by an internal address (legacy)
         * @deprecated
         * @description A relic of the preview of 2017 and 2018, in whose host the documentation still shows it: findMachinesByIp has taken its place. It
         *     looks 16 minutes before and after the time, which must lie within the last 30 days, and answers 404 where nobody had the address.
         *     No quota is stated.
         */
        get: operations["findMachineByInternalIpLegacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the alerts of a user
         * @description The alerts whose related user has this account name, or that name it in their evidence, which is answered as well (which these are
         *     is decided). A user whom nobody knows has none and is no error (documented). It takes no `$` options.
         */
        get: operations["listUserAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the machines of a user
         * @description The devices that users with this account name logged on to. A user whom nobody knows has none and is no error (documented).
         *     It takes no `$` options. How many are answered at most is not documented.
         */
        get: operations["listUserMachines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * HuntingQuery
         * @description A query.
         */
        HuntingQuery: {
            /** @description The text of the query in KQL. */
            Query: string;
        };
        /**
         * AdvancedQueryResponse
         * @description The rows of a query. Its members have capital letters, and it has no OData context.
         */
        AdvancedQueryResponse: {
            /** @description What the query cost (captured, not documented). */
            Stats?: {
                /** @description In seconds. */
                ExecutionTime?: number;
                resource_usage?: {
                    cache?: {
                        memory?: {
                            hits?: number;
                            misses?: number;
                            total?: number;
                        } | null;
                        disk?: Record<string, unknown> | null;
                    };
                    /** @description Processor times as hh:mm:ss, with a fraction. */
                    cpu?: {
                        user?: string;
                        kernel?: string;
                        "total cpu"?: string;
                    };
                    memory?: {
                        peak_per_node?: number;
                    };
                };
                dataset_statistics?: {
                    table_row_count?: number;
                    table_size?: number;
                }[];
            };
            /** @description The columns. */
            Schema: {
                Name: string;
                /** @description SByte is a truth value, as 0 or 1 (captured). */
                Type: ("DateTime" | "String" | "Int64" | "Int32" | "SByte") | string;
            }[];
            /** @description The rows, each by the names of its columns. A missing text is empty, a missing number null (captured). */
            Results: {
                [key: string]: unknown;
            }[];
        };
        /**
         * AlertUpdate
         * @description What is to change of an alert.
         */
        AlertUpdate: {
            /** @enum {string} */
            status?: "New" | "InProgress" | "Resolved";
            /** @description Whose alert it is. */
            assignedTo?: string;
            /** @enum {string} */
            classification?: "TruePositive" | "InformationalExpectedActivity" | "FalsePositive";
            /**
             * @description Two pages of the documentation have two names for the same: ConfirmedActivity and ConfirmedUserActivity, NotMalicious and Clean.
             *     NoEnoughDataToValidate was captured.
             * @enum {string}
             */
            determination?: "MultiStagedAttack" | "MaliciousUserActivity" | "CompromisedUser" | "Malware" | "Phishing" | "UnwantedSoftware" | "SecurityTesting" | "LineOfBusinessApplication" | "ConfirmedActivity" | "ConfirmedUserActivity" | "NotMalicious" | "Clean" | "InsufficientData" | "NoEnoughDataToValidate" | "Other";
            /** @description Is added to the comments. */
            comment?: string;
        };
        /**
         * AlertBatchUpdate
         * @description What is to change of several alerts.
         */
        AlertBatchUpdate: {
            /** @description The ids of the alerts. */
            alertIds: string[];
            /** @enum {string} */
            status?: "New" | "InProgress" | "Resolved";
            /** @description Whose alerts they are. */
            assignedTo?: string;
            /** @enum {string} */
            classification?: "TruePositive" | "InformationalExpectedActivity" | "FalsePositive";
            /** @enum {string} */
            determination?: "MultiStagedAttack" | "MaliciousUserActivity" | "CompromisedUser" | "Malware" | "Phishing" | "UnwantedSoftware" | "SecurityTesting" | "LineOfBusinessApplication" | "ConfirmedActivity" | "ConfirmedUserActivity" | "NotMalicious" | "Clean" | "InsufficientData" | "NoEnoughDataToValidate" | "Other";
            /** @description Is added to the comments of each. */
            comment?: string;
        };
        /**
         * AlertReference
         * @description An event, and what the alert is to say of it.
         */
        AlertReference: {
            /**
             * Format: date-time
             * @description The time of the event, to the 100 ns, as hunting has it.
             */
            eventTime: string;
            /** @description The report of the event, as hunting has it. */
            reportId: string;
            /** @description The device of the event. */
            machineId: string;
            /** @enum {string} */
            severity: "Low" | "Medium" | "High";
            title: string;
            description: string;
            /** @description Is not in the alert that is answered (captured). */
            recommendedAction: string;
            /** @enum {string} */
            category: "General" | "CommandAndControl" | "Collection" | "CredentialAccess" | "DefenseEvasion" | "Discovery" | "Exfiltration" | "Exploit" | "Execution" | "InitialAccess" | "LateralMovement" | "Malware" | "Persistence" | "PrivilegeEscalation" | "Ransomware" | "SuspiciousActivity";
        };
        /**
         * DomainPage
         * @description The domains of an alert.
         */
        DomainPage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            value: components["schemas"]["Domain"][];
        };
        /**
         * Domain
         * @description A domain. Members beyond these may appear and are allowed.
         */
        Domain: {
            /** @example www.example.com */
            host: string;
        };
        /**
         * FilePage
         * @description The files of an alert.
         */
        FilePage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            value: components["schemas"]["File"][];
        };
        /**
         * IpPage
         * @description The addresses of an alert.
         */
        IpPage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            value: components["schemas"]["Ip"][];
        };
        /**
         * Ip
         * @description An address. Members beyond these may appear and are allowed.
         */
        Ip: {
            /**
             * @description The address itself.
             * @example 104.80.104.128
             */
            id: string;
        };
        /**
         * AlertPage
         * @description A page of alerts.
         */
        AlertPage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description How many there are, where `$count=true` asks for it. */
            "@odata.count"?: number;
            /** @description Never seen here; some clients look for it. */
            "@odata.nextLink"?: string;
            value: components["schemas"]["Alert"][];
        };
        /**
         * Alert
         * @description What the service has noticed on a device. Members beyond these may appear and are allowed. Times have 0 to 7 fractional
         *     digits, mixed within one alert (captured). Of `required` are those that were never seen null or missing; with `$select` others may be missing.
         */
        Alert: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /**
             * @description `da`, or `ar` of an automated investigation, and two numbers or a GUID and a number, of which the last may be negative (captured).
             * @example da637472900382838869_1364969609
             */
            id: string;
            incidentId?: number | null;
            investigationId?: number | null;
            /** @description A user's name, or a word such as Automation. */
            assignedTo?: string | null;
            severity?: ("UnSpecified" | "Informational" | "Low" | "Medium" | "High") | string;
            /** @description Microsoft's own connectors know `Unspecified` and `Hidden` as well (not documented). */
            status?: ("Unknown" | "New" | "InProgress" | "Resolved") | string;
            /** @description Microsoft's own connectors know `Unknown` as well (not documented). */
            classification?: ("TruePositive" | "InformationalExpectedActivity" | "FalsePositive") | string | null;
            /** @description Microsoft's own connectors know `NotAvailable` as well (not documented). */
            determination?: ("MultiStagedAttack" | "MaliciousUserActivity" | "CompromisedUser" | "Malware" | "Phishing" | "UnwantedSoftware" | "SecurityTesting" | "LineOfBusinessApplication" | "ConfirmedActivity" | "ConfirmedUserActivity" | "NotMalicious" | "Clean" | "InsufficientData" | "NoEnoughDataToValidate" | "Other") | string | null;
            /** @example Queued */
            investigationState?: string | null;
            detectionSource?: string;
            detectorId?: string | null;
            category?: string;
            threatFamilyName?: string | null;
            title?: string;
            description?: string;
            /** Format: date-time */
            alertCreationTime?: string | null;
            /** Format: date-time */
            firstEventTime?: string | null;
            /** Format: date-time */
            lastEventTime?: string | null;
            /** Format: date-time */
            lastUpdateTime?: string | null;
            /** Format: date-time */
            resolvedTime?: string | null;
            machineId?: string;
            computerDnsName?: string | null;
            rbacGroupName?: string | null;
            aadTenantId?: string;
            threatName?: string | null;
            mitreTechniques?: string[];
            relatedUser?: {
                userName?: string;
                domainName?: string | null;
            } | null;
            /** @description Captured, not documented. */
            loggedOnUsers?: {
                accountName?: string | null;
                domainName?: string | null;
            }[];
            comments?: {
                comment?: string | null;
                createdBy?: string | null;
                /** Format: date-time */
                createdTime?: string | null;
            }[];
            evidence?: components["schemas"]["AlertEvidence"][];
            /** @description Only seen empty (captured, not documented). */
            domains?: unknown[];
        };
        /**
         * AlertEvidence
         * @description What an alert rests on. Every member is written, null where it does not apply (captured).
         */
        AlertEvidence: {
            entityType?: ("Ip" | "File" | "Process" | "User" | "Url") | string;
            /** Format: date-time */
            evidenceCreationTime?: string;
            sha1?: string | null;
            sha256?: string | null;
            fileName?: string | null;
            filePath?: string | null;
            processId?: number | null;
            processCommandLine?: string | null;
            /** Format: date-time */
            processCreationTime?: string | null;
            parentProcessId?: number | null;
            /** Format: date-time */
            parentProcessCreationTime?: string | null;
            parentProcessFileName?: string | null;
            /** @description May be the path of a device (captured). */
            parentProcessFilePath?: string | null;
            /** @description Null even of an Ip once (captured). */
            ipAddress?: string | null;
            /** @description A host as well as a whole URL (captured). */
            url?: string | null;
            registryKey?: string | null;
            registryHive?: string | null;
            registryValueType?: string | null;
            registryValue?: string | null;
            /** @description Captured, not documented. */
            registryValueName?: string | null;
            accountName?: string | null;
            domainName?: string | null;
            userSid?: string | null;
            aadUserId?: string | null;
            userPrincipalName?: string | null;
            detectionStatus?: string | null;
        };
        /**
         * InvestigationStart
         * @description Why a device is looked into.
         */
        InvestigationStart: {
            /** @description Why. */
            Comment: string;
        };
        /**
         * InvestigationPage
         * @description A page of investigations.
         */
        InvestigationPage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description How many there are, where `$count=true` asks for it. */
            "@odata.count"?: number;
            /** @description Never seen here; some clients look for it. */
            "@odata.nextLink"?: string;
            value: components["schemas"]["Investigation"][];
        };
        /**
         * Investigation
         * @description What the service looks into by itself. Members beyond these may appear and are allowed. No answer was captured.
         */
        Investigation: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /**
             * @description Decimal digits.
             * @example 63017
             */
            id: string;
            /** Format: date-time */
            startTime?: string | null;
            /** Format: date-time */
            endTime?: string | null;
            state?: ("Unknown" | "Terminated" | "SuccessfullyRemediated" | "Benign" | "Failed" | "PartiallyRemediated" | "Running" | "PendingApproval" | "PendingResource" | "PartiallyInvestigated" | "TerminatedByUser" | "TerminatedBySystem" | "Queued" | "InnerFailure" | "PreexistingAlert" | "UnsupportedOs" | "UnsupportedAlertType" | "SuppressedAlert") | string;
            cancelledBy?: string | null;
            statusDetails?: string | null;
            machineId?: string;
            computerDnsName?: string | null;
            /** @description The alert that it began with. */
            triggeringAlertId?: string | null;
        };
        /**
         * InOrgDomainStats
         * @description What an organization's devices know about a domain. Members beyond these may appear and are allowed.
         */
        InOrgDomainStats: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /**
             * @description The domain, as it was asked for.
             * @example example.com
             */
            host: string;
            /**
             * @description The number of distinct devices that contacted the domain within the look-back. At least 0.
             * @example 4070
             */
            organizationPrevalence: number;
            /**
             * @deprecated
             * @description The same number as a string (captured, not documented). Use `organizationPrevalence`.
             * @example 4070
             */
            orgPrevalence?: string;
            /**
             * Format: date-time
             * @description When a device first contacted the domain, within the 30 days of data; null when none did. 0 to 7 fractional digits.
             * @example 2017-07-30T13:23:48.1234567Z
             */
            orgFirstSeen?: string | null;
            /**
             * Format: date-time
             * @description When a device last contacted the domain, within the 30 days of data; null when none did. 0 to 7 fractional digits.
             * @example 2017-08-29T13:09:05Z
             */
            orgLastSeen?: string | null;
        };
        /**
         * File
         * @description What the world knows about a file. Members beyond these may appear and are allowed.
         */
        File: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            sha1: string;
            sha256?: string | null;
            md5?: string | null;
            /** @description The number of devices all over the world that have it. */
            globalPrevalence?: number | null;
            /** Format: date-time */
            globalFirstObserved?: string;
            /** Format: date-time */
            globalLastObserved?: string;
            /** @description In bytes. */
            size?: number | null;
            fileType?: string | null;
            isPeFile?: boolean | null;
            filePublisher?: string | null;
            fileProductName?: string | null;
            signer?: string | null;
            issuer?: string | null;
            signerHash?: string | null;
            isValidCertificate?: boolean | null;
            /** @description Unknown even where there is a value (captured). */
            determinationType?: string;
            /** @description A threat's name, or an empty text. */
            determinationValue?: string | null;
        };
        /**
         * InOrgFileStats
         * @description What an organization's devices, and the world, know about a file. Members beyond these may appear and are allowed.
         *     The odd name `globallyPrevalence` is the service's.
         */
        InOrgFileStats: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description The hash, as it was asked for. */
            sha1: string;
            /** @description The number of distinct devices of the organization that have it within the look-back. At least 0. */
            organizationPrevalence: number;
            /**
             * @deprecated
             * @description The same number as a string (captured, not documented). Use `organizationPrevalence`.
             */
            orgPrevalence?: string;
            /**
             * Format: date-time
             * @description Null where the organization never saw it.
             */
            orgFirstSeen?: string | null;
            /**
             * Format: date-time
             * @description Null where the organization never saw it.
             */
            orgLastSeen?: string | null;
            /** @description The number of devices all over the world that have it. At least 0. */
            globallyPrevalence: number;
            /**
             * @deprecated
             * @description The same number as a string (captured, not documented). Use `globallyPrevalence`.
             */
            globalPrevalence?: string;
            /** Format: date-time */
            globalFirstObserved?: string;
            /** Format: date-time */
            globalLastObserved?: string;
            /** @description Its most frequent names in the organization; empty where it has none (captured). */
            topFileNames?: string[];
        };
        /**
         * IndicatorSubmission
         * @description An indicator as it is submitted. Names are told apart by case.
         */
        IndicatorSubmission: {
            /** @description The hash, thumbprint, address, domain or URL. */
            indicatorValue: string;
            /** @enum {string} */
            indicatorType: "FileSha1" | "FileSha256" | "FileMd5" | "CertificateThumbprint" | "IpAddress" | "DomainName" | "Url";
            /**
             * @description What is done where it is met. `Alert` and `AlertAndBlock` are of before 2022.
             * @enum {string}
             */
            action: "Alert" | "Warn" | "Block" | "Audit" | "BlockAndRemediate" | "AlertAndBlock" | "Allowed";
            /** @description The application that the indicator is about. Heeded only when it is new. */
            application?: string;
            title: string;
            description: string;
            /**
             * Format: date-time
             * @description From then on the indicator is there no more.
             */
            expirationTime?: string;
            /** @enum {string} */
            severity?: "Informational" | "Low" | "Medium" | "High";
            recommendedActions?: string;
            /** @description The device groups it is for. None means all devices. */
            rbacGroupNames?: string[];
            /**
             * Format: uri
             * @description Where a user is sent who meets a blocked URL.
             */
            educateUrl?: string;
            /** @description Whether an alert is raised. `Audit` needs it. */
            generateAlert?: boolean;
        };
        /**
         * IndicatorImport
         * @description Indicators to submit. The name of the list has a capital letter, those of its members have not.
         */
        IndicatorImport: {
            Indicators: components["schemas"]["IndicatorSubmission"][];
        };
        /**
         * IndicatorDeletion
         * @description Indicators to delete.
         */
        IndicatorDeletion: {
            IndicatorIds: string[];
        };
        /**
         * IndicatorImportResults
         * @description What became of each indicator.
         */
        IndicatorImportResults: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            value: components["schemas"]["IndicatorImportResult"][];
        };
        /**
         * IndicatorImportResult
         * @description What became of one of the indicators.
         */
        IndicatorImportResult: {
            /** @description Its id. Null where it failed. */
            id?: string | null;
            /** @description Its value. */
            indicator: string;
            isFailed: boolean;
            /** @description Why it failed, for people. May be missing (captured). */
            failureReason?: string | null;
        };
        /**
         * IndicatorPage
         * @description A page of indicators.
         */
        IndicatorPage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description How many there are, where `$count=true` asks for it. */
            "@odata.count"?: number;
            /** @description Never seen here; some clients look for it. */
            "@odata.nextLink"?: string;
            value: components["schemas"]["Indicator"][];
        };
        /**
         * Indicator
         * @description What the organization itself says of a value. Members beyond these may appear and are allowed. Members without a value are
         *     written as null (captured).
         */
        Indicator: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /**
             * @description Decimal digits.
             * @example 995
             */
            id: string;
            /** @example 220e7d15b011d7fac48f2bd61114db1022197f7f */
            indicatorValue: string;
            /** @example FileSha1 */
            indicatorType: ("FileSha1" | "FileSha256" | "FileMd5" | "CertificateThumbprint" | "IpAddress" | "DomainName" | "Url") | string;
            /** @example Audit */
            action: ("Alert" | "Warn" | "Block" | "Audit" | "BlockAndRemediate" | "AlertAndBlock" | "Allowed") | string;
            /** @description A user's name or an application's id. */
            createdBy?: string;
            severity?: ("Informational" | "Low" | "Medium" | "High") | string;
            /** @description Always 1 (captured, not documented). */
            category?: number;
            application?: string | null;
            educateUrl?: string | null;
            /** @description Always null (captured, not documented). */
            bypassDurationHours?: unknown;
            title?: string;
            description?: string;
            recommendedActions?: string | null;
            /**
             * Format: date-time
             * @description When it was made. The doubled name is the service's.
             */
            creationTimeDateTimeUtc?: string;
            /** Format: date-time */
            expirationTime?: string | null;
            /** Format: date-time */
            lastUpdateTime?: string | null;
            lastUpdatedBy?: string | null;
            rbacGroupNames?: string[];
            rbacGroupIds?: string[];
            /** @description Always null (captured, not documented). */
            notificationId?: unknown;
            /** @description Always null (captured, not documented). */
            notificationBody?: unknown;
            /** @description Always null (captured, not documented). */
            version?: unknown;
            /** @description Always empty (captured, not documented). */
            mitreTechniques?: string[];
            /** @description Captured, not documented. */
            historicalDetection?: boolean;
            /** @description Always null (captured, not documented). */
            lookBackPeriod?: unknown;
            generateAlert?: boolean;
            /** @description Always null (captured, not documented). */
            additionalInfo?: unknown;
            /** @description Captured, not documented. */
            createdByDisplayName?: string;
            /** @description An id that the caller gave. */
            externalId?: string | null;
            /** @description Portal or PublicApi (captured). */
            createdBySource?: string | null;
            /** @description Seen until 2020. */
            source?: string | null;
            /** @description Seen until 2020: User or AadApp. */
            sourceType?: string;
            /** @description Of a certificate: its issuer and its like (captured, not documented). */
            certificateInfo?: {
                issuer?: string | null;
                serial?: string | null;
                sha256?: string | null;
                subject?: string | null;
            } | null;
        };
        /**
         * InOrgIPStats
         * @description What an organization's devices know about an IP address. Members beyond these may appear and are allowed.
         */
        InOrgIPStats: {
            /**
             * @description The OData metadata address. Its host depends on the host that was called.
             * @example https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats
             */
            "@odata.context"?: string;
            /**
             * @description The address, as it was asked for.
             * @example 10.209.67.177
             */
            ipAddress: string;
            /**
             * @description The number of distinct devices that opened a network connection to the address within the look-back. At least 0.
             * @example 63515
             */
            organizationPrevalence: number;
            /**
             * @deprecated
             * @description The same number as a string: its name and type until 2021. Captured beside `organizationPrevalence` as late as 2023,
             *     documented no more. Use `organizationPrevalence`.
             * @example 63515
             */
            orgPrevalence?: string;
            /**
             * Format: date-time
             * @description When a device first opened a connection to the address, within the 30 days of data. Null when none did (captured).
             *     Has 0 to 7 fractional digits: more than a JavaScript Date can hold.
             * @example 2017-07-30T13:36:06Z
             */
            orgFirstSeen?: string | null;
            /**
             * Format: date-time
             * @description When a device last opened a connection to the address, within the 30 days of data. Null when none did (captured).
             *     Has 0 to 7 fractional digits: more than a JavaScript Date can hold.
             * @example 2017-08-29T13:32:59Z
             */
            orgLastSeen?: string | null;
        };
        /**
         * LibraryUpload
         * @description A file for the library, and what is said of it.
         */
        LibraryUpload: {
            /**
             * Format: binary
             * @description The file, at most 20 MB.
             */
            file: Blob;
            /** @description What it is. */
            Description?: string;
            /** @description What its parameters mean. */
            ParametersDescription?: string;
            /** @description Whether it takes parameters. Left out it is false, also where they are described (captured). */
            HasParameters?: boolean;
            /** @description Whether it takes the place of one of its name. */
            OverrideIfExists?: boolean;
        };
        /**
         * LibraryFiles
         * @description The files of the library.
         */
        LibraryFiles: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            value: components["schemas"]["LibraryFile"][];
        };
        /**
         * LibraryFile
         * @description A file of the library. Members beyond these may appear and are allowed.
         */
        LibraryFile: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description Its name and id. */
            fileName: string;
            /** @description 64 hexadecimal digits, of the file as it was uploaded. */
            sha256: string;
            description?: string | null;
            /** Format: date-time */
            creationTime?: string;
            /** Format: date-time */
            lastUpdatedTime?: string;
            /** @description Who uploaded it: the name that is shown of a user (captured). */
            createdBy?: string;
            hasParameters?: boolean;
            parametersDescription?: string | null;
        };
        /**
         * LiveResponse
         * @description The commands of a session, and why.
         */
        LiveResponse: {
            /** @description In the order in which they are carried out. */
            Commands: components["schemas"]["LiveResponseCommand"][];
            /** @description Why. */
            Comment?: string;
        };
        /**
         * LiveResponseCommand
         * @description One command: PutFile puts the library's FileName onto the device, RunScript runs the library's ScriptName with Args, if there are
         *     any, GetFile fetches Path.
         */
        LiveResponseCommand: {
            /** @enum {string} */
            type: "PutFile" | "RunScript" | "GetFile";
            params: {
                /** @enum {string} */
                key: "FileName" | "ScriptName" | "Args" | "Path";
                value: string;
            }[];
        };
        /**
         * Isolation
         * @description How and why a device is isolated.
         */
        Isolation: {
            /** @description Why. */
            Comment: string;
            /**
             * @description Whether mail and chat stay (Selective), or whether it is a device without a sensor that others are to keep away from.
             * @enum {string}
             */
            IsolationType?: "Full" | "Selective" | "UnManagedDevice";
        };
        /**
         * Reason
         * @description Why something is done to a device.
         */
        Reason: {
            /** @description Why. */
            Comment: string;
        };
        /**
         * AntiVirusScan
         * @description How and why a device is scanned.
         */
        AntiVirusScan: {
            /** @description Why. */
            Comment: string;
            /**
             * @description Whether the usual places are looked at, or everything.
             * @enum {string}
             */
            ScanType: "Quick" | "Full";
        };
        /**
         * FileQuarantine
         * @description Which file is quarantined, and why.
         */
        FileQuarantine: {
            /** @description Why. */
            Comment: string;
            /** @description The SHA-1 of the file. */
            Sha1: string;
        };
        /**
         * Cancellation
         * @description Why an action is cancelled.
         */
        Cancellation: {
            /** @description Why. */
            Comment?: string;
        };
        /**
         * MachineActionPage
         * @description A page of actions.
         */
        MachineActionPage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description How many there are, where `$count=true` asks for it. */
            "@odata.count"?: number;
            /** @description Never seen here; some clients look for it. */
            "@odata.nextLink"?: string;
            value: components["schemas"]["MachineAction"][];
        };
        /**
         * MachineAction
         * @description What a device is told to do. Members beyond these may appear and are allowed; with `$select` others may be missing.
         */
        MachineAction: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description A GUID. */
            id: string;
            /** @description What is done. Microsoft's own connectors know `RequestSample` and `Unknown` as well (not documented). */
            type?: ("RunAntiVirusScan" | "Offboard" | "LiveResponse" | "CollectInvestigationPackage" | "Isolate" | "Unisolate" | "StopAndQuarantineFile" | "RestrictCodeExecution" | "UnrestrictCodeExecution") | string;
            title?: string | null;
            /** @description A user's name or an application's id. */
            requestor?: string;
            requestorComment?: string | null;
            status?: ("Pending" | "InProgress" | "Succeeded" | "Failed" | "TimeOut" | "Cancelled") | string;
            machineId?: string;
            computerDnsName?: string | null;
            /** Format: date-time */
            creationDateTimeUtc?: string;
            /** Format: date-time */
            lastUpdateDateTimeUtc?: string | null;
            /** @description May be an application's id, with a comment that the service wrote (captured). */
            cancellationRequestor?: string | null;
            cancellationComment?: string | null;
            /** Format: date-time */
            cancellationDateTimeUtc?: string | null;
            /** @description 0, or negative: -2145844840 with TimeOut, -2147467260 with Cancelled (captured). */
            errorHResult?: number | null;
            /**
             * @description Full or Selective of an isolation, Quick or Full of a scan; null for others.
             * @example Full
             */
            scope?: string | null;
            externalId?: string | null;
            /** @description PublicApi or Portal (captured). */
            requestSource?: string | null;
            /** @description The file that is quarantined. */
            relatedFileInfo?: {
                fileIdentifier?: string;
                fileIdentifierType?: ("Sha1" | "Sha256" | "Md5") | string;
            } | null;
            /** @description Of a live response; empty for others (captured). */
            commands?: components["schemas"]["LiveResponseCommandStatus"][];
            /** @description Always null (captured, not documented). */
            troubleshootInfo?: unknown;
        };
        /**
         * LiveResponseCommandStatus
         * @description How far one command of a live response is. Members beyond these may appear and are allowed.
         */
        LiveResponseCommandStatus: {
            /** @description Its place among the commands, from 0. */
            index?: number;
            /**
             * Format: date-time
             * @description Null has been seen of commands that were done (captured).
             */
            startTime?: string | null;
            /** Format: date-time */
            endTime?: string | null;
            /** @description Microsoft's own connectors know `Submitted`, `Executing` and `PendingResource` as well (not documented). */
            commandStatus?: ("Created" | "Completed" | "Failed") | string;
            errors?: string[];
            /** @description The command as it was asked for. */
            command?: {
                type?: ("PutFile" | "RunScript" | "GetFile") | string;
                params?: {
                    key?: string;
                    value?: string;
                }[];
            };
        };
        /**
         * DownloadLink
         * @description Where a file can be downloaded for a while. The link is signed, and needs no token; none should be sent there.
         */
        DownloadLink: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description The link. */
            value: string;
        };
        /**
         * MachineUpdate
         * @description What is to change of a device.
         */
        MachineUpdate: {
            /** @description All tags, and not only new ones. That there be none is refused (captured): addOrRemoveMachineTag takes the last one away. */
            machineTags?: string[];
            /** @description Null takes the value away (decided; that it may be null is documented). */
            deviceValue?: ("Normal" | "Low" | "High") | null;
        };
        /**
         * MachineTagChange
         * @description A tag to add or to remove.
         */
        MachineTagChange: {
            /** @description The tag. */
            Value: string;
            /** @enum {string} */
            Action: "Add" | "Remove";
        };
        /**
         * MachinesTagChange
         * @description A tag to add to many devices, or to remove from them.
         */
        MachinesTagChange: {
            /** @description The tag. */
            Value: string;
            /** @enum {string} */
            Action: "Add" | "Remove";
            /** @description The ids of the devices. */
            MachineIds: string[];
        };
        /**
         * DeviceValueChange
         * @description How much a device is worth.
         */
        DeviceValueChange: {
            /** @enum {string} */
            DeviceValue: "Normal" | "Low" | "High";
        };
        /**
         * MachinePage
         * @description A page of devices.
         */
        MachinePage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description How many there are, where `$count=true` asks for it. */
            "@odata.count"?: number;
            /** @description Never seen here; some clients look for it. */
            "@odata.nextLink"?: string;
            value: components["schemas"]["Machine"][];
        };
        /**
         * Machine
         * @description A device of the organization. Members beyond these may appear and are allowed; with `$select` others may be missing. Times have 3 to 7
         *     fractional digits (captured).
         */
        Machine: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description 40 hexadecimal digits. */
            id: string;
            /** @description The device that it is now (captured, not documented). */
            mergedIntoMachineId?: string | null;
            /** @description Captured, not documented. */
            isPotentialDuplication?: boolean;
            /** @description Captured, not documented. */
            isExcluded?: boolean;
            /** @description Captured, not documented. */
            exclusionReason?: string | null;
            computerDnsName?: string | null;
            /** Format: date-time */
            firstSeen?: string;
            /**
             * Format: date-time
             * @description The last full report, about daily: not what the portal shows.
             */
            lastSeen?: string;
            /** @example Windows10 */
            osPlatform?: string;
            /** @description Only seen null (captured). */
            osVersion?: string | null;
            osProcessor?: string | null;
            osArchitecture?: string | null;
            version?: string | null;
            osBuild?: number | null;
            /** @description Captured, not documented. */
            agentVersion?: string;
            lastIpAddress?: string | null;
            lastExternalIpAddress?: string | null;
            healthStatus?: ("Active" | "Inactive" | "ImpairedCommunication" | "NoSensorData" | "NoSensorDataImpairedCommunication" | "Unknown") | string;
            deviceValue?: ("Normal" | "Low" | "High") | string | null;
            /** @description The device group; 0 for none (captured). */
            rbacGroupId?: number;
            rbacGroupName?: string | null;
            riskScore?: ("None" | "Informational" | "Low" | "Medium" | "High") | string | null;
            exposureLevel?: ("None" | "Low" | "Medium" | "High") | string | null;
            isAadJoined?: boolean | null;
            /** @description The id of the device in the directory. */
            aadDeviceId?: string | null;
            machineTags?: string[];
            /** @description Updated or NotSupported. Seen from 2021 to 2023. */
            defenderAvStatus?: string;
            onboardingStatus?: ("Onboarded" | "CanBeOnboarded" | "Unsupported" | "InsufficientInfo") | string;
            /** @description Captured, not documented. */
            managedBy?: string | null;
            /** @description Captured, not documented. */
            managedByStatus?: string | null;
            ipAddresses?: {
                /** @description May be empty (captured). */
                ipAddress?: string;
                /** @description 12 hexadecimal digits, 16 on tunnels, null on loopback (captured). */
                macAddress?: string | null;
                /** @description Ethernet, SoftwareLoopback, Tunnel or Other (captured). */
                type?: string;
                operationalStatus?: string;
            }[];
            /** @description Of a virtual machine in a cloud (captured, not documented). */
            vmMetadata?: {
                vmId?: string;
                cloudProvider?: string;
                resourceId?: string;
                subscriptionId?: string;
            } | null;
        };
        /**
         * RecommendationPage
         * @description A page of recommendations.
         */
        RecommendationPage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description How many are in this page. Collections of vulnerability management have it unasked (captured). */
            "@odata.count"?: number;
            value: components["schemas"]["Recommendation"][];
        };
        /**
         * Recommendation
         * @description What is recommended to do about software or a setting.
         */
        Recommendation: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /**
             * @example va-_-microsoft-_-edge
             * @example sca-_-scid-2010
             */
            id: string;
            productName?: string;
            recommendationName?: string;
            /** Format: int64 */
            weaknesses?: number;
            vendor?: string;
            /** @description Empty where there is none (captured). */
            recommendedVersion?: string;
            /** @description Empty rather than null (captured). */
            recommendedVendor?: string | null;
            /** @description Empty rather than null (captured). */
            recommendedProgram?: string | null;
            /** @description Security controls has a blank (captured, though the documentation has none). */
            recommendationCategory?: ("Accounts" | "Application" | "Network" | "OS" | "Security controls") | string;
            subCategory?: string;
            /** Format: double */
            severityScore?: number;
            publicExploit?: boolean;
            activeAlert?: boolean;
            associatedThreats?: string[];
            remediationType?: ("ConfigurationChange" | "Update" | "Upgrade" | "Uninstall") | string;
            status?: ("Active" | "Exception") | string;
            /** Format: double */
            configScoreImpact?: number;
            /** Format: double */
            exposureImpact?: number;
            /** Format: int64 */
            totalMachineCount?: number;
            /** Format: int64 */
            exposedMachinesCount?: number;
            /** Format: int64 */
            nonProductivityImpactedAssets?: number;
            relatedComponent?: string;
            hasUnpatchableCve?: boolean | null;
            tags?: string[];
            exposedCriticalDevices?: number | null;
            /** @description Null in lists (captured, not documented). */
            machineReferences?: unknown;
        };
        /**
         * SoftwarePage
         * @description A page of software.
         */
        SoftwarePage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description How many are in this page. Collections of vulnerability management have it unasked (captured). */
            "@odata.count"?: number;
            value: components["schemas"]["Software"][];
        };
        /**
         * Software
         * @description A product, over all of its versions.
         */
        Software: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /**
             * @description Vendor and name, with `-_-` between them.
             * @example microsoft-_-edge
             */
            id: string;
            name?: string;
            vendor?: string;
            /**
             * Format: int64
             * @description How many vulnerabilities it has.
             */
            weaknesses?: number;
            publicExploit?: boolean;
            activeAlert?: boolean;
            /** Format: int64 */
            exposedMachines?: number;
            /** Format: double */
            impactScore?: number;
            /** @description Of a machine's software (captured, not documented). */
            category?: string | null;
            /** @description Of a machine's software (captured, not documented). */
            isNormalized?: boolean;
            /** @description Of a machine's software (captured, not documented). */
            installedMachines?: number;
        };
        /**
         * ProductFixes
         * @description Missing updates.
         */
        ProductFixes: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            value: components["schemas"]["ProductFix"][];
        };
        /**
         * ProductFix
         * @description An update that is missing.
         */
        ProductFix: {
            /**
             * @description The number of the article, without KB before it (captured).
             * @example 4540673
             */
            id: string;
            name?: string;
            /** @description Captured, not documented. */
            osBuild?: number;
            /** @description The products. The doubled plural is the service's. */
            productsNames?: string[];
            /** Format: uri */
            url?: string;
            /** @description How many devices lack it. */
            machineMissedOn?: number;
            /** @description How many vulnerabilities it mends. */
            cveAddressed?: number;
        };
        /**
         * UserPage
         * @description Users.
         */
        UserPage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            value: components["schemas"]["User"][];
        };
        /**
         * User
         * @description Somebody who logs on to devices. Members beyond these may appear and are allowed. The documentation has no table of them: they are
         *     those of its samples, of which the users of a device lack four, and of captured answers.
         */
        User: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /**
             * @description Domain and account in lower case; there may be blanks in it (captured).
             * @example contoso\user1
             */
            id: string;
            /** @example user1 */
            accountName?: string;
            /** @example contoso */
            accountDomain?: string;
            /** @description Seen until 2019, not documented. */
            accountDomainName?: string;
            accountSid?: string | null;
            /** Format: date-time */
            firstSeen?: string;
            /** Format: date-time */
            lastSeen?: string;
            mostPrevalentMachineId?: string | null;
            leastPrevalentMachineId?: string | null;
            /**
             * @description All kinds of logons in one text, with a comma and a blank between them (captured).
             * @example Network
             */
            logonTypes?: string;
            /** @description The odd capital is the service's. */
            logOnMachinesCount?: number | null;
            isDomainAdmin?: boolean;
            isOnlyNetworkUser?: boolean | null;
        };
        /**
         * VulnerabilityPage
         * @description A page of vulnerabilities.
         */
        VulnerabilityPage: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description How many are in this page. Collections of vulnerability management have it unasked (captured). */
            "@odata.count"?: number;
            /** @description The last member of the general list, behind a full page (captured, not documented). */
            "@odata.nextLink"?: string;
            value: components["schemas"]["Vulnerability"][];
        };
        /**
         * Vulnerability
         * @description A weakness that is publicly known.
         */
        Vulnerability: {
            "@odata.context"?: components["schemas"]["ODataContext"];
            /** @description In the list of a machine (captured, not documented). */
            "@odata.type"?: string;
            /**
             * @description Mostly its CVE; others were captured, such as TVM-2020-0002.
             * @example CVE-2019-1348
             */
            id: string;
            name?: string;
            description?: string;
            severity?: ("Low" | "Medium" | "High" | "Critical") | string;
            cvssV3?: number | null;
            /** @description Empty where it is not known (captured). */
            cvssVector?: string | null;
            /** Format: int64 */
            exposedMachines?: number;
            /** Format: date-time */
            publishedOn?: string;
            /** Format: date-time */
            updatedOn?: string;
            /**
             * Format: date-time
             * @description Null was captured.
             */
            firstDetected?: string | null;
            /** @description Since 2025 (captured, not documented). */
            patchFirstAvailable?: string | null;
            publicExploit?: boolean;
            exploitVerified?: boolean;
            exploitInKit?: boolean;
            exploitTypes?: string[];
            exploitUris?: string[];
            /** @description NotSupported has no blank (captured, though the documentation has one). */
            cveSupportability?: ("Supported" | "NotSupported" | "SupportedInPremium") | string | null;
            tags?: string[];
            /** @description How likely it is to be exploited, from 0 to 1. */
            epss?: number | null;
            /**
             * @description In the list of a machine (captured in 2025, not documented).
             * @example RemediationRequired
             */
            status?: string;
        };
        /**
         * @description The OData metadata address. Its host is the one that was called or that of the region which answers, `v1.0` is in it where the path
         *     had it, and behind `$select` are the members that were asked for, as in `#Machines(id)` (captured).
         * @example https://api.security.microsoft.com/api/$metadata#Machines
         */
        ODataContext: string;
        /**
         * ApiError
         * @description The envelope of every error that the service itself answers. Its OData engine, which reads the `$` options, answers in
         *     another form of it: `code` is empty, `details` is there and `target` is not.
         */
        ApiError: {
            error: {
                /**
                 * @description The kind of error. An open list: a throttled call has been seen with `TooManyRequests` and with `429`. Empty where the
                 *     OData engine answers (captured).
                 * @example InvalidIpAddress
                 */
                code: string;
                /**
                 * @description Free text for people, absent from internal errors. Programs must not match on it.
                 * @example IP address 256.1.1.1 is invalid.
                 */
                message?: string;
                /**
                 * @description The correlation id to quote to support: a GUID or, since about 2022, a form such as the second example (captured). May be missing.
                 * @example 94fffd9a-4e4f-4f0e-a1b4-0f4d6b9c2f11
                 * @example |76dce355-471ae6d819782413.
                 */
                target?: string;
                /** @description Only in answers of the OData engine, and empty in those that were captured. */
                details?: Record<string, unknown>[];
            };
        };
    };
    responses: {
        /** @description The body is invalid, or an action of this type is under way on the device. */
        "machine-action.ActiveRequest": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description A `$` option is not known or not valid. The OData engine answers, in its own form of the envelope. */
        InvalidQuery: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description A `$` option is asked for, and this list takes none. The OData engine answers, in its own form of the envelope. */
        UnknownOption: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description The caller is not known: no token, a malformed or expired one. It can also be about the tenant, which has no licence or is
         *     inactive (captured), in which case another token does not help.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The caller is known but may not do this: a permission is missing, or the token was issued for another audience. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description What was asked for does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description A quota is used up. The message tells the window: `00:01:00` is the minute, `01:00:00` the hour. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The service failed. Temporary; the same call may succeed later. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description A gateway in front of the service answers for it, in HTML. Gateways have been seen to answer 403 and 504 like this too,
         *     so a caller must never assume that an error is JSON.
         */
        BadGateway: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
    };
    parameters: {
        /**
         * @description A condition in OData's notation. Texts stand in single quotes, a quote within them is doubled; dates and numbers stand bare.
         *     Which members may be asked for is in the operation's `x-odata`.
         */
        filter: string;
        /** @description How many entities to pass over, of those that the other options leave. At least 0. */
        skip: number;
        /** @description The members to order by, separated by commas, each with `asc` or `desc` behind it. */
        orderby: string;
        /** @description The members to answer, separated by commas. Left out, it is all of them. */
        select: string;
        /** @description Whether to answer the number of entities as `@odata.count`. */
        count: boolean;
        /** @description How many hours back from now the prevalence counts devices. Left out, it is the whole 30 days. From 1 to 720. */
        lookBackHours: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Seconds to wait before the next call. A call made earlier is throttled again.
         *     Documented, but absent from captured answers: a caller must manage without it. At least 0.
         */
        RetryAfter: number;
        /** @description The OData version of the body (captured). */
        ODataVersion: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    runAdvancedQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HuntingQuery"];
            };
        };
        responses: {
            /** @description The rows. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancedQueryResponse"];
                };
            };
            /** @description The body is invalid, the query is none, or its result is too large. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            /**
             * @description No answer of the service, but of what stands in for it without running queries, such as a mock or an emulator: nobody has given
             *     this query an answer (decided).
             */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            502: components["responses"]["BadGateway"];
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /**
                 * @description A condition in OData's notation. Texts stand in single quotes, a quote within them is doubled; dates and numbers stand bare.
                 *     Which members may be asked for is in the operation's `x-odata`.
                 */
                $filter?: components["parameters"]["filter"];
                /** @description How many entities to answer at most. Left out, it is the largest page. From 0 to 10000. */
                $top?: number;
                /** @description How many entities to pass over, of those that the other options leave. At least 0. */
                $skip?: components["parameters"]["skip"];
                /** @description The members to order by, separated by commas, each with `asc` or `desc` behind it. */
                $orderby?: components["parameters"]["orderby"];
                /** @description What to answer along with each entity. */
                $expand?: "evidence";
                /** @description The members to answer, separated by commas. Left out, it is all of them. */
                $select?: components["parameters"]["select"];
                /** @description Whether to answer the number of entities as `@odata.count`. */
                $count?: components["parameters"]["count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alert. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    updateAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertUpdate"];
            };
        };
        responses: {
            /** @description The alert as it is now. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description The body is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    batchUpdateAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertBatchUpdate"];
            };
        };
        responses: {
            /** @description All alerts are changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    createAlertByReference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertReference"];
            };
        };
        responses: {
            /** @description The new alert, or the open one that it was merged into. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description The body is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listAlertDomains: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domains, none if the evidence has none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainPage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listAlertFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files, none if the evidence has none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listAlertIps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses, none if the evidence has none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IpPage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getAlertMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getAlertUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such alert, or it is about nobody who is known. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listInvestigations: {
        parameters: {
            query?: {
                /**
                 * @description A condition in OData's notation. Texts stand in single quotes, a quote within them is doubled; dates and numbers stand bare.
                 *     Which members may be asked for is in the operation's `x-odata`.
                 */
                $filter?: components["parameters"]["filter"];
                /** @description How many entities to answer at most. Left out, it is the largest page. From 0 to 10000. */
                $top?: number;
                /** @description How many entities to pass over, of those that the other options leave. At least 0. */
                $skip?: components["parameters"]["skip"];
                /** @description The members to order by, separated by commas, each with `asc` or `desc` behind it. */
                $orderby?: components["parameters"]["orderby"];
                /** @description The members to answer, separated by commas. Left out, it is all of them. */
                $select?: components["parameters"]["select"];
                /** @description Whether to answer the number of entities as `@odata.count`. */
                $count?: components["parameters"]["count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of investigations. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestigationPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getInvestigation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the investigation, decimal digits, or of an alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The investigation. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Investigation"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    startInvestigation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvestigationStart"];
            };
        };
        responses: {
            /** @description The investigation has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Investigation"];
                };
            };
            /** @description The body is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getDomainStatistics: {
        parameters: {
            query?: {
                /** @description How many hours back from now the prevalence counts devices. Left out, it is the whole 30 days. From 1 to 720. */
                lookBackHours?: components["parameters"]["lookBackHours"];
            };
            header?: never;
            path: {
                /** @description A domain name. Statistics repeat it as it was given. */
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. A prevalence of 0 means that no device contacted the domain. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InOrgDomainStats"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listDomainAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A domain name. Statistics repeat it as it was given. */
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alerts, none if there are none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listDomainMachines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A domain name. Statistics repeat it as it was given. */
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices, none if there are none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SHA-1 or SHA-256 of the file, in hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getFileStatistics: {
        parameters: {
            query?: {
                /** @description How many hours back from now the prevalence counts devices. Left out, it is the whole 30 days. From 1 to 720. */
                lookBackHours?: components["parameters"]["lookBackHours"];
            };
            header?: never;
            path: {
                /** @description The SHA-1 of the file, 40 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InOrgFileStats"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listFileAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SHA-1 of the file, 40 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alerts, none if there are none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listFileMachines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SHA-1 of the file, 40 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices, none if there are none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listIndicators: {
        parameters: {
            query?: {
                /**
                 * @description A condition in OData's notation. Texts stand in single quotes, a quote within them is doubled; dates and numbers stand bare.
                 *     Which members may be asked for is in the operation's `x-odata`.
                 */
                $filter?: components["parameters"]["filter"];
                /** @description How many entities to answer at most. Left out, it is the largest page. From 0 to 10000. */
                $top?: number;
                /** @description How many entities to pass over, of those that the other options leave. At least 0. */
                $skip?: components["parameters"]["skip"];
                /** @description The members to order by, separated by commas, each with `asc` or `desc` behind it. */
                $orderby?: components["parameters"]["orderby"];
                /** @description The members to answer, separated by commas. Left out, it is all of them. */
                $select?: components["parameters"]["select"];
                /** @description Whether to answer the number of entities as `@odata.count`. */
                $count?: components["parameters"]["count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of indicators. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    submitIndicator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorSubmission"];
            };
        };
        responses: {
            /** @description The indicator as it is now, whether it is new or was changed. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            /** @description The body is invalid, or the indicator cannot be taken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    deleteIndicator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the indicator, decimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The indicator is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    importIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorImport"];
            };
        };
        responses: {
            /** @description A result for each indicator. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorImportResults"];
                };
            };
            /** @description The body is invalid, or has more than 500 indicators (`MaximumBatchSizeExceeded`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    batchDeleteIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorDeletion"];
            };
        };
        responses: {
            /** @description The indicators are gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No id, more than 500 (`MaximumBatchSizeExceeded`), or one that is no number. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getIPStatistics: {
        parameters: {
            query?: {
                /** @description How many hours back from now the prevalence counts devices. Left out, it is the whole 30 days. From 1 to 720. */
                lookBackHours?: components["parameters"]["lookBackHours"];
            };
            header?: never;
            path: {
                /** @description An IPv4 or IPv6 address, private ranges included. Statistics repeat it as it was given. */
                ip: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. A prevalence of 0 means that no device contacted the address. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InOrgIPStats"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listIpAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An IPv4 or IPv6 address, private ranges included. Statistics repeat it as it was given. */
                ip: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alerts, none if there are none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description The address is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listLibraryFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryFiles"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    uploadLibraryFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["LibraryUpload"];
            };
        };
        responses: {
            /** @description The file as the library has it. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryFile"];
                };
            };
            /** @description The form is invalid, the file is too large, or there is one of its name. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    deleteLibraryFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the file. */
                fileName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    runLiveResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiveResponse"];
            };
        };
        responses: {
            /** @description The session has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The body is invalid, or the device has a session already. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getLiveResponseResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the action, a GUID. */
                id: string;
                /** @description The index of the command, from 0. At least 0. */
                commandIndex: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadLink"];
                };
            };
            /** @description The id is no GUID, the index is no number, or the action is no live response. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such action or command, the command is not done, or it brings nothing back. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listMachineActions: {
        parameters: {
            query?: {
                /**
                 * @description A condition in OData's notation. Texts stand in single quotes, a quote within them is doubled; dates and numbers stand bare.
                 *     Which members may be asked for is in the operation's `x-odata`.
                 */
                $filter?: components["parameters"]["filter"];
                /** @description How many entities to answer at most. Left out, it is the largest page. From 0 to 10000. */
                $top?: number;
                /** @description How many entities to pass over, of those that the other options leave. At least 0. */
                $skip?: components["parameters"]["skip"];
                /** @description The members to order by, separated by commas, each with `asc` or `desc` behind it. */
                $orderby?: components["parameters"]["orderby"];
                /** @description The members to answer, separated by commas. Left out, it is all of them. */
                $select?: components["parameters"]["select"];
                /** @description Whether to answer the number of entities as `@odata.count`. */
                $count?: components["parameters"]["count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actions. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineActionPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getMachineAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the action, a GUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The id is no GUID. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    isolateMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Isolation"];
            };
        };
        responses: {
            /** @description The action has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The body is invalid, or the device is being isolated already. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    restrictCodeExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The action has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The body is invalid, or the device is being restricted already. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    unrestrictCodeExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The action has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The body is invalid, or the restriction is being taken back already. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    unisolateMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The action has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            400: components["responses"]["machine-action.ActiveRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    runAntiVirusScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AntiVirusScan"];
            };
        };
        responses: {
            /** @description The action has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The body is invalid, or the device is being scanned already. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    offboardMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The action has begun. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The action has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The body is invalid, the device is being offboarded already, or it cannot be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    stopAndQuarantineFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileQuarantine"];
            };
        };
        responses: {
            /** @description The action has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The body is invalid, or a file is being quarantined on the device already. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    collectInvestigationPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The action has begun. */
            201: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            400: components["responses"]["machine-action.ActiveRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getPackageUri: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the action, a GUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadLink"];
                };
            };
            /** @description The id is no GUID, or that of an action of another type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    cancelMachineAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the action, a GUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description The action, which is cancelled. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAction"];
                };
            };
            /** @description The id is no GUID, the body is invalid, or the action is over. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listMachines: {
        parameters: {
            query?: {
                /**
                 * @description A condition in OData's notation. Texts stand in single quotes, a quote within them is doubled; dates and numbers stand bare.
                 *     Which members may be asked for is in the operation's `x-odata`.
                 */
                $filter?: components["parameters"]["filter"];
                /** @description How many entities to answer at most. Left out, it is the largest page. From 0 to 10000. */
                $top?: number;
                /** @description How many entities to pass over, of those that the other options leave. At least 0. */
                $skip?: components["parameters"]["skip"];
                /** @description The members to order by, separated by commas, each with `asc` or `desc` behind it. */
                $orderby?: components["parameters"]["orderby"];
                /** @description The members to answer, separated by commas. Left out, it is all of them. */
                $select?: components["parameters"]["select"];
                /** @description Whether to answer the number of entities as `@odata.count`. */
                $count?: components["parameters"]["count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of devices. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    updateMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineUpdate"];
            };
        };
        responses: {
            /** @description The device as it is now. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            /** @description The body is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    addOrRemoveMachineTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineTagChange"];
            };
        };
        responses: {
            /** @description The device as it is now (captured). */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            /** @description The body is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    countMachineAlerts: {
        parameters: {
            query?: {
                /**
                 * @description A condition in OData's notation. Texts stand in single quotes, a quote within them is doubled; dates and numbers stand bare.
                 *     Which members may be asked for is in the operation's `x-odata`.
                 */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": number;
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    findMachinesByIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An IPv4 or IPv6 address. */
                ip: string;
                /** @description A time with a zone. */
                timestamp: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices, none if nobody had the address. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            /** @description The address or the time is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    addOrRemoveTagForMultipleMachines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachinesTagChange"];
            };
        };
        responses: {
            /** @description The devices as they are now. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            /** @description The body is invalid, or names more than 500 devices (`MaximumBatchSizeExceeded`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    setDeviceValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceValueChange"];
            };
        };
        responses: {
            /** @description The device as it is now. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            /** @description The body is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listMachineAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alerts. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listMachineLogonUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listMachineSoftware: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is of the device. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoftwarePage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listMachineVulnerabilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is of the device. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VulnerabilityPage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listMachineRecommendations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is of the device. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationPage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    getMachineMissingKbs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the device, 40 hexadecimal digits. What is none is not found rather than invalid (captured). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is of the device. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFixes"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    findMachinesByTag: {
        parameters: {
            query: {
                /** @description The tag, or what it begins with. Upper and lower case differ (decided). */
                tag: string;
                /** @description Whether a tag that begins with `tag` is enough. Left out, it is not. */
                useStartsWithFilter?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices, none if nobody has the tag. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    findMachineByInternalIpLegacy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A time with a zone. */
                timestamp: string;
                /** @description An IPv4 or IPv6 address. */
                ip: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            /** @description The address or the time is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listUserAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of the account alone: `user1`, where the user's own id is `contoso\user1`, and never `user1@contoso.com`. It is
                 *     looked for as it is given and in lower case (decided).
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alerts, none if there are none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
    listUserMachines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of the account alone: `user1`, where the user's own id is `contoso\user1`, and never `user1@contoso.com`. It is
                 *     looked for as it is given and in lower case (decided).
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices, none if there are none. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePage"];
                };
            };
            400: components["responses"]["UnknownOption"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
}
