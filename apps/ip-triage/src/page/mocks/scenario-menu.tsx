import "./scenario-menu.css";
import { type SubmitEvent, useId, useState } from "react";
import { mockScenarios } from "./mock-scenario.ts";

interface ScenarioMenuProps {
  /** The name of the scenario that is shown; empty when the mocks answer what is asked. */
  chosen: string;
  /** Is given the URL query that shows a scenario. */
  onChoose: (search: string) => void;
}

/** Says that the answers are made up, and lets one choose among them, so that each state of the page can be looked at. */
export function ScenarioMenu({ chosen, onChoose }: ScenarioMenuProps) {
  const [name, setName] = useState(chosen);
  const id = useId();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    onChoose(mockScenarios.find((scenario) => scenario.name === name)?.search ?? "?");
  }

  return (
    <form className="mocks" aria-label="Mock data" onSubmit={submit}>
      <p className="badge">Mock data</p>
      <label htmlFor={id}>Scenario</label>
      <select id={id} value={name} onChange={(event) => setName(event.target.value)}>
        <option value="">none: answer what is asked</option>
        {mockScenarios.map((scenario) => (
          <option key={scenario.name} value={scenario.name}>
            {scenario.label}
          </option>
        ))}
      </select>
      <button type="submit">Show</button>
    </form>
  );
}
