using System.Buffers;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>Tells made-up values from real ones: documented examples, templates, references to variables, filler.</summary>
internal static class Placeholder
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "example", "sample", "placeholder", "changeme", "change_me", "change-me", "your_", "your-", "yourkey", "yourtoken", "yoursecret", "yourpass", "insert",
            "replace", "redacted", "dummy", "foobar", "xxxx", "****", "....", "1234567890", "abcdefgh", "deadbeef", "notasecret", "not_a_secret", "not-a-secret",
            "fake", "todo", "<your", "...", "my_secret", "mysecret", "supersecret", "secret_key", "hunter2", "lorem", "00000000", "11111111", "ffffffff",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] References =
    [
        "${", "$(", "{{", "}}", "<%", "%>", "#{", "%(", "process.env", "os.environ", "getenv", "env.", "env[", "secrets.", "vars.", "vault:", "ssm:", "op://", "ref:",
        "arn:aws:secretsmanager", "config.", "self.", "this.", "->", "()", "{0}", "%s", "@@",
    ];

    /// <summary>Whether no provider could have issued the value.</summary>
    public static bool IsMadeUp(ReadOnlySpan<char> value) =>
        value.IndexOfAny(Words) >= 0 || IsReference(value) || IsRepetition(value) || IsSequence(value);

    /// <summary>Whether the value stands for another one that is found elsewhere.</summary>
    public static bool IsReference(ReadOnlySpan<char> value)
    {
        if (value is ['$', ..] or ['<', .., '>'] or ['%', .., '%'] or ['{', .., '}'] or ['[', .., ']'] or ['_', '_', .., '_', '_'])
        {
            return true;
        }

        foreach (var reference in References)
        {
            if (value.Contains(reference, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A few characters over and over.</summary>
    private static bool IsRepetition(ReadOnlySpan<char> value)
    {
        var tail = value.Length > 12 ? value[4..] : value;
        var first = tail.IsEmpty ? '\0' : tail[0];
        var same = 0;
        foreach (var letter in tail)
        {
            same += letter == first ? 1 : 0;
        }

        return tail.Length >= 6 && same >= tail.Length * 3 / 4;
    }

    /// <summary>Eight or more characters that count up or down.</summary>
    private static bool IsSequence(ReadOnlySpan<char> value)
    {
        const int Longest = 8;
        int up = 1, down = 1;
        for (var i = 1; i < value.Length; i++)
        {
            up = value[i] == value[i - 1] + 1 ? up + 1 : 1;
            down = value[i] == value[i - 1] - 1 ? down + 1 : 1;
            if (up >= Longest || down >= Longest)
            {
                return true;
            }
        }

        return false;
    }
}
