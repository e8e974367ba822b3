using System.Globalization;
using System.Numerics;

namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>A private key of the curve secp256k1 in hex: a number from one to the curve's order less one (SEC 2, section 2.4.1).</summary>
internal static class EthereumKey
{
    private static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Beginnings of the keys that Hardhat, Anvil and Ganache print for everyone at their start.</summary>
    private static readonly string[] Published =
    [
        "ac0974bec39a17e3", "59c6995e998f97a5", "5de4111afa1a4b94", "7c852118294e51e6", "47e179ec19748859", "8b3a350cf5c34c91", "92db14e403b83dfe",
        "4bbbf85ce3377467", "dbda1821b80551c9", "2a871d0798f97d79", "f214f2b2cd398c80", "701b615bbdfb9de6", "a267530f49f8280f", "47c99abed3324a27",
        "c526ee95bf44d8fc", "8166f546bab6da52", "ea6c44ac03bff858", "689af8efa8c651a9", "de9be858da4a4752", "df57089febbacf7b", "4f3edf983ac636a6",
        "6cbed15c793ce576", "6370fd033278c143", "646f1ce2fdad0e6d", "add53f9a7e588d00", "395df67f0c2d2d9f", "e485d098507f54e7", "a453611d9419d0e5",
        "829e924fdf021ba3", "b0057716d5917bad",
    ];

    /// <summary>Whether the digits are a key, and none that everyone knows.</summary>
    public static bool IsKey(string text)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return BigInteger.TryParse("0" + digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number < Order
            && !Array.Exists(Published, known => digits.StartsWith(known, StringComparison.OrdinalIgnoreCase));
    }
}
