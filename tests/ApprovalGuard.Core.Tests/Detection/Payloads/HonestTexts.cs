using System.Globalization;
using System.Text;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>Words, names and numbers that honest files are made of.</summary>
internal static class HonestTexts
{
    public static readonly string[] English =
    [
        "The parcel leaves the warehouse on Monday and reaches the customer two days later.",
        "A reader who has seen the same page twice will not read it a third time.",
        "Prices include tax; shipping is added when the address is known.",
        "Every change is looked at by a person before it becomes part of the product.",
    ];

    public static readonly string[] Foreign =
    [
        "\u0417\u0430\u043A\u0430\u0437 \u043F\u0440\u0438\u043D\u044F\u0442 \u0438 \u0431\u0443\u0434\u0435\u0442 \u0434\u043E\u0441\u0442\u0430\u0432\u043B\u0435\u043D \u0437\u0430\u0432\u0442\u0440\u0430",
        "\u60A8\u7684\u8BA2\u5355\u5DF2\u7ECF\u53D1\u51FA\uFF0C\u8BF7\u6CE8\u610F\u67E5\u6536\u90AE\u4EF6\u548C\u77ED\u4FE1\u901A\u77E5",
        "\u0627\u0644\u0637\u0644\u0628 \u0642\u064A\u062F \u0627\u0644\u062A\u0646\u0641\u064A\u0630 \u0648\u0633\u064A\u0635\u0644 \u063A\u062F\u0627",
        "\u3054\u6CE8\u6587\u306F\u78BA\u8A8D\u3055\u308C\u307E\u3057\u305F\u3002\u307E\u3082\u306A\u304F\u767A\u9001\u3055\u308C\u307E\u3059",
    ];

    private static readonly string[] Words =
    [
        "order", "parcel", "address", "customer", "invoice", "shipping", "warehouse", "payment", "receipt", "delivery", "account", "setting", "language", "currency", "product", "catalogue",
        "search", "filter", "result", "window", "button", "label", "column", "header", "footer", "report", "summary", "detail", "history", "session", "request", "response", "handler",
    ];

    public static string Word(Random random) => Words[random.Next(Words.Length)];

    public static string Name(Random random, int words) => string.Concat(Enumerable.Range(0, words).Select(_ => Capital(Word(random))));

    public static string Snake(Random random, int words) => string.Join('_', Enumerable.Range(0, words).Select(_ => Word(random)));

    public static string Hex(Random random, int digits) => Convert.ToHexStringLower(Media.Noise(random, digits / 2));

    public static string Base64(Random random, int bytes) => Convert.ToBase64String(Media.Noise(random, bytes));

    public static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(line(i)).Append('\n');
        }

        return text.ToString();
    }

    public static string Escaped(string text) => string.Concat(text.Select(static letter => letter < 0x80 ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
