using ApprovalGuard.Problems;

namespace ApprovalGuard.Reports;

/// <summary>A mistake, or work not done: what happened, where, what to do (LOOKS section 9).</summary>
public static class ProblemReport
{
    private const string Schema = "approvalguard/error/v1";

    /// <summary>On standard error: <c>PLACE: error: MESSAGE</c>, and the remedy below.</summary>
    public static void WriteText(Problem problem, TextWriter output)
    {
        var place = problem.Where is null ? "" : VisibleText.Escape(problem.Where) + ": ";
        output.Write($"{place}error: {VisibleText.Escape(problem.Message)}\n  {VisibleText.Escape(problem.Do)}\n");
    }

    /// <summary>In a hook: <c>approvalguard: not checked: MESSAGE</c>. The way round it is named to a person at a terminal alone.</summary>
    public static void WriteHook(Problem problem, HookAudience audience, TextWriter output)
    {
        output.Write($"approvalguard: not checked: {VisibleText.Escape(problem.Message)}\n");
        if (problem.Where is not null)
        {
            output.Write($"  where   {VisibleText.Escape(problem.Where)}\n");
        }

        output.Write($"  do      {VisibleText.Escape(problem.Do)}\n");
        if (audience.IsPersonAtTerminal)
        {
            output.Write("  else    git commit --no-verify commits unchecked\n");
        }
        else if (audience.AgentSign is not null)
        {
            output.Write("  else    Tell the person; only a person may decide to commit unchecked.\n");
        }
    }

    /// <summary>With <c>--format json</c>: <c>approvalguard/error/v1</c>.</summary>
    public static void WriteJson(Problem problem, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteString("schema", Schema);
        json.WriteString("message", VisibleText.Escape(problem.Message));
        json.WriteString("where", problem.Where is null ? null : VisibleText.Escape(problem.Where));
        json.WriteString("do", VisibleText.Escape(problem.Do));
    });
}
