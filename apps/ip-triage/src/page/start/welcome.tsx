import "./welcome.css";

/** What the page is for, until somebody asks. */
export function Welcome() {
  return (
    <section className="welcome" aria-label="What this page is for">
      <p>Enter addresses to see on how many devices each was seen, and when.</p>
      <dl>
        <div>
          <dt>It takes any text</dt>
          <dd>
            Logs, CSV, JSON, e-mails, gzip and UTF‑16. Defanged addresses are found, networks and ranges are told.
            Private addresses count too.
          </dd>
        </div>
        <div>
          <dt>What is rare stands out</dt>
          <dd>Up to 5,000 addresses, answered as the quota allows, each beside the lines in which it stood.</dd>
        </div>
        <div>
          <dt>It leads on</dt>
          <dd>
            To the alerts that name an address, to Defender, to a hunting query; to Markdown for a ticket, Excel, CSV
            and paper.
          </dd>
        </div>
      </dl>
    </section>
  );
}
