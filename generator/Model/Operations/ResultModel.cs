using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>What a successful call returns.</summary>
/// <param name="Kind">What it is read as.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether there may be none: the schema allows <c>null</c>, or some success comes without content.</param>
/// <param name="WithoutContent">The success codes that come without content, as in <see cref="SuccessModel.Codes"/>.</param>
internal sealed record ResultModel(ContentKind Kind, TypeReference Type, bool Nullable, EquatableArray<string> WithoutContent);
