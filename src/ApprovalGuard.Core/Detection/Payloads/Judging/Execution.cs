namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Calls that run what they are given. A text that goes there is a script, whatever it looks like.</summary>
internal static class Execution
{
    private static readonly KeywordIndex<Marker> Calls = new(
    [
        .. Of(MarkerPlace.Word, anyCase: false,
            "eval(", "new Function(", "bash -c", "sh -c", "os.system(", "os.popen(", "subprocess.", "loadstring(", "instance_eval", "class_eval", "module_eval", "execScript(",
            "marshal.loads(", "child_process", "passthru(", "shell_exec(", "proc_open(", "create_function(", "node -e", "python -c", "python3 -c", "perl -e", "ruby -e", "php -r",
            "eval $", "eval \"", "eval base64", "Runtime.getRuntime(", "exec.Command(", "popen(", "__import__("),
        .. Of(MarkerPlace.Word, anyCase: true,
            "iex ", "iex(", "| iex", "|iex", "Invoke-Expression", "Assembly]::Load", "Assembly.Load(", "powershell", "ScriptBlock]::Create", "VirtualAlloc", "CreateThread"),
        .. Of(MarkerPlace.Anywhere, anyCase: false,
            "| sh", "|sh", "| bash", "|bash", "| python", "|python", "| perl", "|perl", "| node", "| php", "PROT_EXEC", "memfd_create", "CFUNCTYPE", "(void(*)()", "(void (*)()", "mprotect("),
        .. Of(MarkerPlace.Function, anyCase: false, "exec(", "eval "),
    ]);

    /// <summary>Offsets of the calls in the text that run their argument, in order.</summary>
    public static IEnumerable<int> CallsIn(string text) =>
        Calls.Find(text).Where(found => found.Item.CountsAt(text, found.Offset)).Select(static found => found.Offset);

    private static IEnumerable<(string Word, Marker Marker)> Of(MarkerPlace place, bool anyCase, params string[] words) =>
        words.Select(word => (word, Marker.OfScript(word, Marker.Sure, place) with { AnyCase = anyCase }));
}
