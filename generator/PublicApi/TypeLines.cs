using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Lists the types that come from schemas.</summary>
internal static class TypeLines
{
    public static IEnumerable<SurfaceLine> Of(TypeModel type) => type switch
    {
        ObjectModel model => Of(model),
        EnumModel model => Of(model),
        UnionModel model => Of(model),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    // IceRequest : class
    // IceRequest.Callid : string? {wire: callid}
    // IceRequest.Event : WebhooksEventRequestType = "ice" {wire: event}
    private static IEnumerable<SurfaceLine> Of(ObjectModel model)
    {
        yield return Declaration(
            model, "class", model.Additional is { } additional ? $"additional: {ShortTypeNames.Of(additional)}" : null, model.Stream is null ? null : "to: StreamTicket");
        foreach (var property in model.Properties)
        {
            yield return new SurfaceLine(
                PropertyKey(model, property),
                Signature(property) + SurfaceText.Traits(
                    property.WireName == property.Name ? null : $"wire: {SurfaceText.Plain(property.WireName)}",
                    SurfaceText.Deprecated(property.Deprecated)));
        }
    }

    // CallResult : enum
    // CallResult.Answered : "ANSWERED"
    private static IEnumerable<SurfaceLine> Of(EnumModel model)
    {
        yield return Declaration(model, "enum");
        foreach (var member in model.Members)
        {
            yield return new SurfaceLine(MemberKey(model, member), model.IsInteger ? member.Value : SurfaceText.Quoted(member.Value));
        }
    }

    // StringOrInt64 : union {shared}
    // IceSvamlRequestBodyAction : union {discriminator: name}
    // IceSvamlRequestBodyAction.Match : (SvamlActionHangup, SvamlActionPark)
    // CallEndpoint.Endpoint : string?
    // IceSvamlRequestBodyAction.to(SvamlAction) : conversion
    // IceSvamlRequestBodyAction.variant(SvamlActionHangup) : "hangup"
    // IceSvamlRequestBodyAction.variant(SvamlActionOther) : any other value
    private static IEnumerable<SurfaceLine> Of(UnionModel model)
    {
        yield return Declaration(
            model, "union", model.IsShared ? "shared" : null, model.Discriminator is { } discriminator ? $"discriminator: {SurfaceText.Plain(discriminator)}" : null);
        yield return new SurfaceLine(MatchKey(model.Name), $"({string.Join(", ", model.Variants.Select(variant => ShortTypeNames.Of(variant.Type)))})");
        foreach (var property in model.Common)
        {
            yield return new SurfaceLine(
                CommonKey(model, property), ShortTypeNames.Of(property.Type) + "?" + SurfaceText.Traits(SurfaceText.Deprecated(property.Deprecated)));
        }

        foreach (var other in model.WidensTo)
        {
            yield return new SurfaceLine($"{model.Name}{SurfaceLine.ConversionMark}{other})", "conversion");
        }

        foreach (var variant in model.Variants)
        {
            IEnumerable<string> quoted = variant.Values.Select(SurfaceText.Quoted).OrderBy(value => value, StringComparer.Ordinal);
            var values = string.Join(" | ", variant.IsDefault ? quoted.Append("any other value") : quoted);
            yield return new SurfaceLine(VariantKey(model, variant), values.Length > 0 ? values : HowItIsKnown(model, variant));
        }
    }

    private static string HowItIsKnown(UnionModel model, VariantModel variant)
        => variant.Kind != JsonKinds.Object || (model.Discriminator is null && model.Objects.Count == 1) ? $"any {variant.Kind.ToString().ToLowerInvariant()}"
            : model.Discriminator is not null ? "no value"
            : Properties(variant.Shape!);

    private static string Properties(ShapeModel shape)
        => string.Join("; ", shape.Values
            .Select(known => $"{SurfaceText.Plain(known.Name)} {string.Join(" | ", known.Values.Select(SurfaceText.Quoted).OrderBy(value => value, StringComparer.Ordinal))}")
            .Prepend($"required ({string.Join(", ", shape.Required.Select(SurfaceText.Plain))})"));

    public static string PropertyKey(ObjectModel model, PropertyModel property) => $"{model.Name}.{property.Name}";

    public static string CommonKey(UnionModel model, CommonPropertyModel property) => $"{model.Name}.{property.Name}";

    public static string MemberKey(EnumModel model, EnumMemberModel member) => $"{model.Name}.{member.Name}";

    public static string VariantKey(UnionModel model, VariantModel variant) => $"{VariantPrefix(model.Name)}{ShortTypeNames.Of(variant.Type)})";

    public static string VariantPrefix(string union) => $"{union}.variant(";

    public static string MatchKey(string union) => $"{union}.Match";

    private static SurfaceLine Declaration(TypeModel model, string kind, params string?[] traits)
        => new(model.Name, kind + SurfaceText.Traits([.. traits, SurfaceText.Deprecated(model.Deprecated)]));

    /// <summary>Returns a property as declared in C#.</summary>
    private static string Signature(PropertyModel property)
    {
        var type = ShortTypeNames.Of(property.Type);
        return property switch
        {
            { Fixed: { } constant } => $"{type} = {SurfaceText.Quoted(constant.Value)}",
            { Required: true, Nullable: false } => $"required {type}",
            { Required: true } => $"required {type}?",
            _ => $"{type}?",
        };
    }
}
