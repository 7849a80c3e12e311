import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

interface CodeFormProps {
  label: string;
  hint: string;
  go: string;
  /** What was typed before, when it was refused. */
  code?: string | undefined;
  error?: string | undefined;
  /** Something else comes first on this page. */
  second?: boolean;
}

/** Where a game code is typed. A plain form: it works before any script runs, and without. */
export function CodeForm({ label, hint, go, code, error, second = false }: CodeFormProps) {
  return (
    <form method="get" action="/join" className="grid gap-4">
      <Field
        name="code"
        label={label}
        hint={hint}
        error={error}
        defaultValue={code}
        required
        maxLength={40}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        className="font-semibold uppercase tracking-[0.12em]"
      />
      <Button type="submit" look={second ? "plain" : "first"} size="touch">
        {go}
      </Button>
    </form>
  );
}
