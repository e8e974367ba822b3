using System.Collections.Immutable;
using ApprovalGuard.Detection.Secrets.Formats;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Private keys and seeds of blockchains, and tokens of those who run their nodes. Nobody revokes such a key: what it holds must be moved.</summary>
internal static class WalletRules
{
    private const string Move = "by moving what it holds to a new key";
    private const string Base58Pattern = "[1-9A-HJ-NP-Za-km-z]";
    private const string Bech32Pattern = "[02-9ac-hj-np-z]";
    private const string Bech32Letters = "023456789acdefghjklmnpqrstuvwxyz";
    private const string Before = @"[\w""'`\]\)]{0,24}[\s:=,(>\[""'`]{1,8}";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("ethereum-private-key", "private key of a wallet (64 hex digits)", "https://ethereum.org/en/developers/docs/accounts/", Move,
            $@"(?i:priv(?:ate)?[_\-. ]?key|deployer_?key|owner_?key|signer_?key|wallet_?key|accounts)(?!\w{{0,12}}(?i:hash|digest|sha))(?:{Before})(?<v>(?:0x)?[a-fA-F0-9]{{64}})(?![A-Za-z0-9])",
            "private_key", "privatekey", "private-key", "private key", "priv_key", "privkey", "deployer_key", "deployerkey", "owner_key", "signer_key", "wallet_key", "accounts:", "accounts =")
            .Finds(
                $"PRIVATE_KEY=0x{Body(Hex, 64)}\n", $"DEPLOYER_PRIVATE_KEY=\"{Body(Hex, 64)}\"\n", $"cast send --private-key 0x{Body(Hex, 64)} 0xdead", $"const walletPrivateKey = '{Body(Hex, 64)}';",
                $"networks: {{ sepolia: {{ url, accounts: [\"0x{Body(Hex, 64)}\"] }} }}")
            .Leaves($"PRIVATE_KEY=0x{Body(Hex, 63)}\n", "accounts: [process.env.PRIVATE_KEY]", $"PUBLIC_KEY=0x{Body(Hex, 64)}\n", "PRIVATE_KEY=0xac0974bec39a17e36ba4a6b4d238ff94" + "4bacb478cbed5efcae784d7bf4f2ff80\n", $"private_key_hash: {Body(Hex, 64)} is unrelated")
            with { IsUnbounded = true, IsContext = true, MinimumEntropy = 3, Holds = EthereumKey.IsKey },
        Key("bitcoin-private-key", "Bitcoin private key", "https://en.bitcoin.it/wiki/Wallet_import_format", Move,
            $@"(?i:wif|priv(?:ate)?_?\-?key|bitcoin|btc|litecoin|dogecoin|importprivkey)[^\r\n]{{0,60}}?[^A-Za-z0-9](?<v>[5KL9cT6Q]{Base58Pattern}{{50,51}})(?![A-Za-z0-9])", "_wif", "wif_", "wif=", "wif:", "wif\"", "wif'", "privkey", "private_key", "privatekey", "private-key", "bitcoin", "btc_", "litecoin", "dogecoin")
            .Finds($"BITCOIN_WIF={Wif()}\n", $"bitcoin-cli importprivkey {Wif()}", $"{{ \"privateKey\": \"{Wif()}\" }}").Leaves($"BITCOIN_WIF={Wif()[..^1]}K\n", $"privkey = \"K{Body(Base58, 51)}\"") with { IsUnbounded = true, Holds = Base58Check.Holds },
        Key("bitcoin-extended-private-key", "extended private key of a wallet", "https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki", Move, $"[xyztuvYZUV]prv{Base58Pattern}{{107,108}}", "xprv", "yprv", "zprv", "tprv", "uprv", "vprv")
            .Shown(Extended()).Leaves($"key = \"{Extended()[..^1]}\"", $"key = \"{Extended()[..^2]}11\"", $"xprv{Body(Base58, 107)}") with { Holds = Base58Check.Holds },
        Key("wallet-seed-phrase", "seed phrase of a wallet", "https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki", Move,
            @"(?i:mnemonic|seed[_\- ]?(?:phrase|words)|recovery[_\- ]?(?:phrase|words)|secret[_\- ]?(?:phrase|recovery)|backup[_\- ]?phrase|wallet[_\- ]?(?:phrase|words|seed))[\w""'`\]\)]{0,24}[\s:=,(>""'`]{1,8}(?<v>[a-z]{3,8}(?:,? [a-z]{3,8}){11,23})(?![a-z])",
            "mnemonic", "seed_phrase", "seed phrase", "seedphrase", "seed-phrase", "seed_words", "recovery phrase", "recovery_phrase", "recoveryphrase", "secret phrase", "secret_phrase", "secretphrase", "secret recovery", "backup phrase", "wallet_seed", "wallet seed", "wallet_words")
            .Finds($"MNEMONIC=\"{Phrase()}\"\n", $"const seedPhrase = '{Phrase()}';", $"recovery phrase: {Phrase()}\n")
            .Leaves("mnemonic: 'test test test test test test test test test test test junk'", "A mnemonic is a list of words that stand for the seed of a wallet and can be written down", "MNEMONIC=\"abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about\"")
            with { IsUnbounded = true, Holds = Mnemonic.IsPhrase, Checksum = Mnemonic.Holds },
        Key("solana-private-key", "Solana private key", "https://solana.com/docs/core/accounts", Move,
            $@"(?i:solana|phantom|keypair|secret_?key|private_?key|wallet|bs58\.decode){Before}(?:Uint8Array\.from\(|new Uint8Array\(|\[|\(|""|'|\s){{0,4}}(?<v>{Base58Pattern}{{86,88}}|[0-9]{{1,3}}(?:\s{{0,3}},\s{{0,3}}[0-9]{{1,3}}){{63}})(?![A-Za-z0-9,])", "solana", "phantom", "keypair", "secretkey", "secret_key", "private_key", "privatekey", "bs58.decode", "uint8array")
            .Finds($"SOLANA_PRIVATE_KEY={SolanaText()}\n", $"const secretKey = Uint8Array.from([{SolanaBytes()}]);", $"Keypair.fromSecretKey(bs58.decode(\"{SolanaText()}\"))").Leaves($"SOLANA_PRIVATE_KEY={Body(Base58, 60)}\n", "new Uint8Array([1, 2, 3, 4])")
            with { IsUnbounded = true, Holds = IsSolanaKey, Reach = 600, MinimumEntropy = 2.5 },
        Key("stellar-secret-seed", "Stellar secret seed", "https://developers.stellar.org/docs/learn/encyclopedia/security/strkeys", Move, @"(?i:stellar|secret|seed|soroban|issuer|distributor)[^\r\n]{0,40}?[^A-Za-z0-9](?<v>S[A-Z2-7]{55})", "stellar", "fromsecret", "secret_seed", "secretseed", "soroban", "_seed", "seed=", "seed:")
            .Finds($"STELLAR_SECRET={StellarSeed.Encode(Bytes(32))}\n", $"Keypair.fromSecret(\"{StellarSeed.Encode(Bytes(32))}\")").Leaves($"STELLAR_SECRET=S{Body(Base32, 55)}\n", $"STELLAR_PUBLIC=G{Body(Base32, 55)}\n") with { IsUnbounded = true, Holds = StellarSeed.Holds },
        Key("ripple-secret-seed", "XRP Ledger secret seed", "https://xrpl.org/docs/concepts/accounts/cryptographic-keys", Move, @"(?i:ripple|xrpl?|fromSeed|secret|seed)[^\r\n]{0,40}?[^A-Za-z0-9](?<v>s[1-9A-HJ-NP-Za-km-z]{28,30})(?![A-Za-z0-9])", "ripple", "xrpl", "xrp_", "fromseed")
            .Finds($"XRPL_SEED={RippleSeed()}\n", $"Wallet.fromSeed('{RippleSeed()}')").Leaves($"XRPL_SEED=s{Body(Base58, 28)}\n") with { IsUnbounded = true, Holds = Base58Check.HoldsForRipple },
        Key("tezos-secret-key", "Tezos secret key", "https://docs.tezos.com/using/managing-accounts", Move, $"edsk(?:{Base58Pattern}{{94}}|{Base58Pattern}{{50}})", "edsk").Shown(Base58Check.Encode([0x0d, 0x0f, 0x3a, 0x07, .. Bytes(32)])).Leaves($"edsk{Body(Base58, 50)}") with { Holds = Base58Check.Holds },
        Key("nostr-secret-key", "Nostr secret key", "https://github.com/nostr-protocol/nips/blob/master/19.md", "by telling followers of a new key", $"nsec1{Bech32Pattern}{{58}}", "nsec1").Shown(Bech32.Encode("nsec", Body(Bech32Letters, 52))).Leaves($"nsec1{Body(Bech32Letters, 58)}") with { Holds = Bech32.Holds },
        Key("sui-private-key", "Sui private key", "https://docs.sui.io/concepts/cryptography/transaction-auth/keys-addresses", Move, $"suiprivkey1{Bech32Pattern}{{58,60}}", "suiprivkey1").Shown(Bech32.Encode("suiprivkey", Body(Bech32Letters, 53))).Leaves($"suiprivkey1{Body(Bech32Letters, 59)}") with { Holds = Bech32.Holds },
        Key("cardano-secret-key", "Cardano secret key", "https://github.com/cardano-foundation/CIPs/blob/master/CIP-0005/README.md", Move, $"(?:ed25519e?_sk|(?:root|acct|addr|stake)_x?sk)1{Bech32Pattern}{{58,180}}", "ed25519_sk1", "ed25519e_sk1", "_xsk1", "addr_sk1", "stake_sk1")
            .Shown(Bech32.Encode("addr_xsk", Body(Bech32Letters, 154))).Leaves($"ed25519_sk1{Body(Bech32Letters, 58)}") with { Holds = Bech32.Holds },
        Key("aptos-private-key", "Aptos private key", "https://github.com/aptos-foundation/AIPs/blob/main/aips/aip-80.md", Move, "(?:ed25519|secp256k1)-priv-0x[a-f0-9]{64}", "-priv-0x").Shown("ed25519-priv-0x", Hex, 64),
        Key("aleo-private-key", "Aleo private key", "https://developer.aleo.org/concepts/fundamentals/accounts", Move, $"APrivateKey1zkp{Base58Pattern}{{44}}", "APrivateKey1zkp").Shown("APrivateKey1zkp", Base58, 44),
        Key("near-private-key", "NEAR private key", "https://docs.near.org/protocol/access-keys", Move, $"ed25519:{Base58Pattern}{{85,90}}", "ed25519:").Shown("ed25519:" + SolanaText()).Leaves($"ed25519:{Body(Base58, 44)}") with { Holds = static key => Base58Check.Decode(key[8..]).Length == 64 },
        Key("ed25519-private-key-hex", "Ed25519 or ECDSA private key (DER in hex)", "https://www.rfc-editor.org/rfc/rfc8410", "wherever its public half is trusted", "302e020100300506032b657004220420[a-f0-9]{64}|3030020100300706052b8104000a04220420[a-f0-9]{64}", "302e020100300506032b6570", "3030020100300706052b8104")
            .Shown("302e020100300506032b657004220420", Hex, 64),
        Key("ethereum-keystore", "encrypted key of an Ethereum wallet", "https://ethereum.org/en/developers/docs/data-structures-and-encoding/web3-secret-storage/", Move,
            @"""(?i:crypto)""\s{0,8}:\s{0,8}\{[^}]{0,200}?""ciphertext""\s{0,4}:\s{0,4}""(?<v>[a-f0-9]{64})""", "\"crypto\"").Finds($"{{\"address\":\"{Body(Hex, 40)}\",\"crypto\":{{\"cipher\":\"aes-128-ctr\",\"ciphertext\":\"{Body(Hex, 64)}\",\"cipherparams\":{{\"iv\":\"{Body(Hex, 32)}\"}},\"kdf\":\"scrypt\"}},\"version\":3}}")
            .Leaves("\"crypto\": { \"cipher\": \"aes\", \"ciphertext\": \"...\" }").At(Severity.Medium) with { IsUnbounded = true },
        Key("bitcoin-rpc-password", "password of a Bitcoin node", "https://github.com/bitcoin/bitcoin/blob/master/doc/JSON-RPC-interface.md", "by changing it in bitcoin.conf", @"\brpcpassword\s{0,3}=\s{0,3}(?<v>[^\s""'$<{]{6,120})", "rpcpassword")
            .Finds($"rpcuser=node\nrpcpassword={Body(Alphanumeric, 20)}\n").Leaves("rpcpassword=$RPC_PASSWORD", "rpcpassword=<password>") with { IsRandom = false, IsContext = true, Severity = Severity.High },
        Named("chainstack-key", "Chainstack API key", "https://docs.chainstack.com/reference/platform-api-getting-started", "in the Chainstack console", @"[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}", "chainstack").Called("CHAINSTACK_API_KEY", Body(Alphanumeric, 8) + "." + Body(Alphanumeric, 32)),
        Key("ankr-url", "Ankr node URL", "https://www.ankr.com/docs/rpc-service/getting-started/intro/", "in the Ankr console", @"rpc\.ankr\.com/[a-z0-9_]{2,40}/(?<v>[a-f0-9]{64})", "rpc.ankr.com").Finds($"https://rpc.ankr.com/eth/{Body(Hex, 64)}").Leaves("https://rpc.ankr.com/eth").At(Severity.High),
        Key("helius-url", "Helius node URL", "https://www.helius.dev/docs/api-reference/authentication", "in the Helius dashboard", $@"helius-rpc\.com/\?api-key=(?<v>{Uuid})", "helius-rpc.com").Finds($"https://mainnet.helius-rpc.com/?api-key={SampleUuid}").Leaves("https://mainnet.helius-rpc.com/?api-key=YOUR_KEY").At(Severity.High),
        Key("getblock-url", "GetBlock node URL", "https://docs.getblock.io/getting-started/authentication-with-access-tokens", "in the GetBlock dashboard", @"go\.getblock\.(?:io|us|asia)/(?<v>[a-f0-9]{32})", "go.getblock.").Finds($"https://go.getblock.io/{Body(Hex, 32)}/").Leaves("https://go.getblock.io/<ACCESS-TOKEN>/").At(Severity.High),
        Named("tenderly-access-key", "Tenderly access key", "https://docs.tenderly.co/account/projects/how-to-generate-api-access-token", "in Tenderly's settings", @"[A-Za-z0-9_\-]{32}", "tenderly").Called("TENDERLY_ACCESS_KEY", Body(Alphanumeric, 32)),
        Key("bitgo-token", "BitGo access token", "https://developers.bitgo.com/docs/get-started-access-tokens", "in BitGo's developer options", "v2x[a-f0-9]{64}", "v2x").Shown("v2x", Hex, 64),
        Key("covalent-key", "Covalent API key", "https://goldrush.dev/docs/quickstart", "in the GoldRush dashboard", "cqt_[A-Za-z0-9]{26,40}|ckey_[a-f0-9]{27,32}", "cqt_", "ckey_").Shown("cqt_", Alphanumeric, 26),
        Named("blockcypher-token", "BlockCypher token", "https://www.blockcypher.com/dev/bitcoin/#rate-limits-and-tokens", "in BlockCypher's dashboard", "[a-f0-9]{32}", "blockcypher").Called("BLOCKCYPHER_TOKEN", Body(Hex, 32)).At(Severity.Medium),
        Named("dune-key", "Dune API key", "https://docs.dune.com/api-reference/overview/authentication", "in Dune's settings", "[A-Za-z0-9]{32}", "dune api").Called("DUNE_API_KEY", Body(Alphanumeric, 32)),
    ];

    private static byte[] Bytes(int count) => [.. Body(Alphanumeric, count).Select(static letter => (byte)(letter * 37))];

    private static string Wif() => Base58Check.Encode([0x80, .. Bytes(32), 1]);

    private static string Extended() => Base58Check.Encode([0x04, 0x88, 0xAD, 0xE4, 3, .. Bytes(40), 0, .. Bytes(32)]);

    private static string RippleSeed() => Base58Check.EncodeForRipple([0x21, .. Bytes(16)]);

    private static string Phrase() => Mnemonic.Of(Bytes(16));

    private static string SolanaText() => Base58Check.Encode(Bytes(60));

    private static string SolanaBytes() => string.Join(", ", Bytes(64));

    private static bool IsSolanaKey(string value) =>
        value.Contains(',', StringComparison.Ordinal) ? value.Split(',').All(static part => byte.TryParse(part, out _)) : Base58Check.Decode(value).Length == 64;
}
