/** The page's only style sheet, inside the page. */
export const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
section { border-top: 1px solid; margin-top: 2rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { border: 1px solid #8888; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
pre { overflow-x: auto; padding: 0.75rem; background: #8882; }
summary { cursor: pointer; }
.try label { display: block; margin: 0.25rem 0; }
.try textarea { display: block; width: 100%; font: 0.9rem/1.4 monospace; }
.try pre { max-height: 30rem; }
`;
