using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.CSharp;

/// <summary>Provides the C# names of primitive types.</summary>
internal static class PrimitiveNames
{
    private static readonly Dictionary<PrimitiveKind, (string Namespace, string Name)> s_names = new()
    {
        [PrimitiveKind.String] = (string.Empty, "string"),
        [PrimitiveKind.Boolean] = (string.Empty, "bool"),
        [PrimitiveKind.Int32] = (string.Empty, "int"),
        [PrimitiveKind.Int64] = (string.Empty, "long"),
        [PrimitiveKind.UInt64] = (string.Empty, "ulong"),
        [PrimitiveKind.Single] = (string.Empty, "float"),
        [PrimitiveKind.Double] = (string.Empty, "double"),
        [PrimitiveKind.Decimal] = (string.Empty, "decimal"),
        [PrimitiveKind.DateTimeOffset] = ("global::System.", "DateTimeOffset"),
        [PrimitiveKind.Date] = ("global::System.", "DateOnly"),
        [PrimitiveKind.Time] = ("global::Sinch.Voice.", "IsoTime"),
        [PrimitiveKind.Duration] = ("global::Sinch.Voice.", "IsoDuration"),
        [PrimitiveKind.Guid] = ("global::System.", "Guid"),
        [PrimitiveKind.Uri] = ("global::System.", "Uri"),
        [PrimitiveKind.Bytes] = (string.Empty, "byte[]"),
        [PrimitiveKind.Element] = ("global::System.Text.Json.", "JsonElement"),
    };

    private static readonly Dictionary<PrimitiveKind, string> s_fullNames = s_names.ToDictionary(name => name.Key, name => name.Value.Namespace + name.Value.Name);

    /// <summary>Returns the name without its namespace, for readers.</summary>
    public static string Short(PrimitiveKind kind) => s_names[kind].Name;

    /// <summary>Returns the full name, for the compiler.</summary>
    public static string Full(PrimitiveKind kind) => s_fullNames[kind];
}
