using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Texts that only what stands beside them gives away: a call that reverses, rotates or decodes.</summary>
internal static class TelltaleTexts
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["everse", "strrev(", "[::-1]", "| rev", "//:", "-1..-", "rot13", "rot_13", "ROT13", "b64decode", "base64_decode", "FromBase64", "atob(", "base64 -d", "base64 --d", "decode64", "kind: Secret", "\\u{", "\\x{"],
        StringComparison.Ordinal);

    /// <summary>Offers the texts beside the calls; no text is looked at twice for the same reason, however many calls stand beside it.</summary>
    public static void Search(SearchedText source, Func<Candidate, Outcome> open)
    {
        var text = source.Text;
        List<int> reversals = [], rotations = [];
        int manifests = 0, shorts = 0, escapes = 0, escapesRead = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 3))
        {
            switch (text[at])
            {
                case 'k' when at >= manifests:
                    manifests = SecretManifest.At(source, at, open);
                    break;
                case 'r' or 'R':
                    rotations.Add(at);
                    break;
                case 'b' or 'F' or 'a' or 'd' when at >= shorts:
                    shorts = ShortTexts.At(source, at, open);
                    break;
                case 'e' or 's' or '[' or '|' or '/' or '-':
                    reversals.Add(at);
                    break;
                case '\\' when at >= escapes:
                    escapes = at + EscapedTexts.LengthOf(text.AsSpan(at));
                    EscapedTexts.TryAt(source, new TextSpan(at, escapes - at), ref escapesRead, open);
                    break;
                default:
                    break;
            }
        }

        if (!source.IsTurned)
        {
            TurnedTexts.Search(source, reversals, TurnedTexts.Reversed, open);
            TurnedTexts.Search(source, rotations, TurnedTexts.Rotated, open);
        }
    }

    private static int Next(string text, int from)
    {
        var at = from < text.Length ? text.AsSpan(from).IndexOfAny(Words) : -1;
        return at < 0 ? -1 : from + at;
    }
}
