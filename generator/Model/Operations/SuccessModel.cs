using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>The success response of an operation.</summary>
/// <param name="Codes">The success codes in ordinal order: <c>200</c>, or <see cref="AnyCode"/>.</param>
/// <param name="Result">The result; <see langword="null"/> for none.</param>
/// <param name="Accept">The value of <c>Accept</c>; <see langword="null"/> for JSON.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record SuccessModel(EquatableArray<string> Codes, ResultModel? Result, string? Accept, string? Description)
{
    /// <summary>Every success without its own code.</summary>
    public const string AnyCode = "2XX";
}

/// <summary>The result of a successful call.</summary>
/// <param name="Kind">The kind of content.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether the result may be <c>null</c>: the schema allows it, or some success has no content.</param>
/// <param name="WithoutContent">The success codes without content, as in <see cref="SuccessModel.Codes"/>.</param>
internal sealed record ResultModel(ContentKind Kind, TypeReference Type, bool Nullable, EquatableArray<string> WithoutContent);
