using System.Text;
using System.Text.Json;

namespace ApprovalGuard.Reports;

/// <summary>
/// Foreign text in JSON, and JSON as text. The writer itself escapes all that is not printable ASCII, so that nothing hidden reaches a terminal
/// and no reader loses a character.
/// </summary>
internal static class JsonText
{
    /// <summary>Writes one object, indented, with a line feed at its end.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        output.Write('\n');
    }

    /// <summary>JSON holds no byte that is not UTF-8: such a byte of a path is written as <c>\xe9</c>.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !IsUnicode(text) ? VisibleText.Escape(text) : text;

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
