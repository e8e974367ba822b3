using System.Collections.Immutable;
using System.Text;

namespace ApprovalGuard.Detection.Payloads;

/// <summary>Something decoded, as bytes or as text, and the layers that were peeled to get there, outermost first.</summary>
internal sealed record Content
{
    private readonly byte[]? _bytes;

    private Content(ImmutableArray<string> layers, byte[]? bytes, string? text)
    {
        Layers = layers;
        _bytes = bytes;
        Text = text;
    }

    /// <summary>The layers, outermost first.</summary>
    public ImmutableArray<string> Layers { get; }

    /// <summary>The text, where the last layer was one of characters (escapes, joined pieces); else null.</summary>
    public string? Text { get; }

    /// <summary>The bytes; of a text its UTF-8.</summary>
    public byte[] Bytes => _bytes ?? Encoding.UTF8.GetBytes(Text!);

    /// <summary>Bytes under one layer.</summary>
    public static Content Of(string layer, byte[] bytes) => new([layer], bytes, text: null);

    /// <summary>Text under one layer.</summary>
    public static Content Of(string layer, string text) => new([layer], bytes: null, text);

    /// <summary>What this content decodes to in one more step.</summary>
    public Content Holds(string layer, byte[] bytes) => new(Layers.Add(layer), bytes, text: null);

    /// <summary>The same content seen as text, by one more layer where there is a name for the step.</summary>
    public Content AsText(string text, string? layer) => new(layer is null ? Layers : Layers.Add(layer), bytes: null, text);

    /// <summary>The same content under further layers outside of its own.</summary>
    public Content Under(ImmutableArray<string> outer) => new(outer.AddRange(Layers), _bytes, Text);
}
