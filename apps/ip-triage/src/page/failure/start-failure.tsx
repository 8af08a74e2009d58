/** Stands in for the page when it cannot be started at all. */
export function StartFailure() {
  return (
    <main className="page">
      <article className="answer failure" role="alert">
        <h1 className="headline">The page could not start</h1>
        <p>
          Its server did not answer, or the browser does not let a service worker run. Reload the page to try again.
        </p>
        <button type="button" onClick={() => location.reload()}>
          Reload
        </button>
      </article>
    </main>
  );
}
