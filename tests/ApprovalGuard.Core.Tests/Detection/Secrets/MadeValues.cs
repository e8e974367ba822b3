using ApprovalGuard.Detection.Secrets.Rules;

namespace ApprovalGuard.Core.Tests.Detection.Secrets;

/// <summary>Puts values into the samples that look like people's and machines' and never change.</summary>
internal static class MadeValues
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const int Versions = 3;

    private static readonly string[] Words = ["Tr4vel-La", "winter", "kqzvb", "S3c", "m0on!", "!Gr8ten", "x9Kp", "Kitten9", "ovrq7"];
    private static readonly string[] Ends = ["mp77", "2019!", "x41", "ur3-Wall", "Kitty", "Wald", "q2Lm", "!Moon", "tzpw"];

    /// <summary>The samples that a line stands for: path, text, and the values in it.</summary>
    public static IEnumerable<(string Path, string Text, string[] Values)> In(string line)
    {
        var (path, template) = Split(line);
        for (uint version = 0; version < Versions; version++)
        {
            var values = new List<string>();
            var text = template;
            foreach (var name in (string[])["password64", "token64", "password", "letters9", "letters", "token", "hex128", "hex64", "hex", "base64", "uuid"])
            {
                var place = "{{" + name + "}}";
                if (text.Contains(place, StringComparison.Ordinal))
                {
                    values.Add(Of(name, version + (uint)(template.Length * 7)));
                    text = text.Replace(place, values[^1], StringComparison.Ordinal);
                }
            }

            yield return (path, text, [.. values]);
        }
    }

    /// <summary>Path and text of a line.</summary>
    public static (string Path, string Text) Split(string line)
    {
        var bar = line.IndexOf(" | ", StringComparison.Ordinal);
        return (line[..bar], line[(bar + 3)..].Replace("⏎", "\n", StringComparison.Ordinal));
    }

    private static string Of(string name, uint seed) => name switch
    {
        "password" => Words[seed % Words.Length] + Ends[seed / 3 % Ends.Length],
        "password64" => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Of("password", seed) + "7q")),
        "token64" => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Of("token", seed))),
        "letters" => Issued.Body(Letters, 10, seed + 3),
        "letters9" => Issued.Body(Letters, 9, seed) + "4",
        "token" => Issued.Body(Issued.Alphanumeric, 32, seed),
        "hex" => Issued.Body(Issued.Hex, 32, seed),
        "hex64" => Issued.Body(Issued.Hex, 64, seed),
        "hex128" => Issued.Body(Issued.Hex, 128, seed),
        "base64" => Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(i => (byte)Issued.Body("0123456789ABCDEF@PQRSTUVWXYZ", 64, seed)[i]).Select(static (b, i) => (byte)((b * 37) ^ (i * 101)))]),
        "uuid" => $"{Issued.Body(Issued.Hex, 8, seed)}-{Issued.Body(Issued.Hex, 4, seed + 1)}-4{Issued.Body(Issued.Hex, 3, seed + 2)}-9{Issued.Body(Issued.Hex, 3, seed + 3)}-{Issued.Body(Issued.Hex, 12, seed + 4)}",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such value"),
    };
}
